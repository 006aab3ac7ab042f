import { BookOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** By the key of the menu's entry. */
export const MENU_ICONS: Readonly<Record<string, ReactNode>> = {
  ledger: <BookOutlined />,
};
