/** Where a page of alarms ended: among the open ones or among those that were acknowledged. */
import type { AlarmPlace } from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';
import { nameCursorOf, nameIn } from '../http/cursor.js';

const PLACE = /^(open|acknowledged) (\d{1,15})$/;

export function alarmCursorOf({ among, arrival }: AlarmPlace): string {
  return nameCursorOf(`${among} ${arrival}`);
}

/** Refuses with `cursor_invalid` what did not come from `alarmCursorOf`. */
export function alarmPlaceIn(cursor: string): AlarmPlace {
  const [, among, arrival] = PLACE.exec(nameIn(cursor)) ?? [];
  if (among === undefined) throw new ApiProblem('cursor_invalid', ['cursor']);
  return { among: among === 'open' ? 'open' : 'acknowledged', arrival: Number(arrival) };
}
