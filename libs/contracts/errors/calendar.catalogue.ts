/** Why a calendar paper (放假通知、地方放假安排) is refused (要点 §15: deadlines must hold). */
import { conflicting, type ErrorEntry, forbidden, unacceptable } from './error.entry.js';

export const CALENDAR_CATALOGUE = {
  calendar_paper_refused: unacceptable(
    '放假安排有误，未予接收',
    'The arrangement of days off cannot be right and was not taken in.',
    { zh: '放假安排有误：{reason}', en: 'The arrangement cannot be right: {reasonEn}' },
  ),
  calendar_unchanged: conflicting(
    '与现行日历没有不同',
    'The calendar in force says exactly this already.',
  ),
  calendar_paper_in_force: conflicting('该放假安排已经生效', 'It was put in force already.'),
  calendar_paper_own: forbidden(
    '起草人不能自行批准生效，须由另一人批准',
    'Whoever drafted it does not put it in force; another person does.',
  ),
  local_rest_not_in_force: unacceptable(
    '所更正的地方放假安排不在生效中',
    'The local arrangement that this one corrects is not in force.',
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type CalendarErrorCode = keyof typeof CALENDAR_CATALOGUE;
