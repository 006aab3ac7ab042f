import type { Problem } from '../../api/problem.js';

const ABOUT_THE_CODE = new Set(['second_factor_required', 'second_factor_wrong']);

/** The account has a second factor: its code belongs into the form. */
export function asksForCode(problem: Problem | null): boolean {
  return problem !== null && ABOUT_THE_CODE.has(problem.code);
}
