import { Grid } from 'antd';

/** From 768 px on there is room for a table; below, lists are cards. */
export function useIsWide(): boolean {
  return Grid.useBreakpoint().md === true;
}
