/** The menu, one line each: where it leads, what it is called (frame.*.json, `menu`), who may see it. */
import type { Me } from '../../shared/me/me.query.js';

export interface MenuEntry {
  readonly path: string;
  /** Other addresses that belong to it. */
  readonly within?: readonly string[];
  readonly key: string;
  readonly maySee: (me: Me) => boolean;
}

export const MENU_ENTRIES: readonly MenuEntry[] = [
  { path: '/ledger', within: ['/cases'], key: 'ledger', maySee: (me) => me.readScope !== 'none' },
];
