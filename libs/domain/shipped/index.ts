/**
 * The rules that this release ships: calendar and policy, checked when they are loaded. An entry of its own, because
 * workflows get their rules as data and would otherwise build the calendar anew for every case.
 */
export { CHINA_CALENDAR_2026, PUBLISHED_NOTICES } from '../calendar/china-calendar.js';
export { DEFAULT_POLICY } from '../policy/default-policy.js';
