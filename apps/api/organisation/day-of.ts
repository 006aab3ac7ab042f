/** The day that a reading of the registry is asked for: today's unless one is given. */
import { isLocalDate, type LocalDate, localDateOf } from '#libs/domain';
import { ApiProblem } from '../http/api.problem.js';
import type { Present } from '../http/present.js';

export function dayOf(on: string | undefined, present: Present): LocalDate {
  if (on === undefined) return localDateOf(present.now());
  if (!isLocalDate(on)) throw new ApiProblem('date_invalid', ['on']);
  return on;
}
