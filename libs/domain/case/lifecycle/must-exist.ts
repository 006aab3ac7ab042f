import type { CaseState } from '../case.state.js';

/** The state of a case that the table has already let through; only the opening rows see none. */
export function mustExist(state: CaseState | null): CaseState {
  if (state === null) throw new Error('only an opening command meets a case that does not exist');
  return state;
}
