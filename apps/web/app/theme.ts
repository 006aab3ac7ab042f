/** Calm: one red for what is ours, grey for the rest, colour otherwise only where it says something (lamps). */
import type { ThemeConfig } from 'antd';

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#b3261e',
    colorLink: '#0b57d0',
    borderRadius: 6,
    fontFamily: 'inherit',
  },
  components: {
    Layout: { siderBg: '#ffffff', headerBg: '#ffffff', bodyBg: '#f5f6f8', headerPadding: '0 16px' },
  },
};
