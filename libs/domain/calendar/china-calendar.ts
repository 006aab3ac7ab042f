/**
 * The calendar that this release ships, checked while it loads: an installation with broken data must not start, since
 * every deadline would be wrong (要点 §15). Next year's notice is loaded by an administrator or comes with a release.
 */
import { requireCalendar } from './calendar.build.js';
import type { CalendarNotice, WorkingCalendar } from './calendar.types.js';
import { NOTICE_2024 } from './notices/notice-2024.js';
import { NOTICE_2025 } from './notices/notice-2025.js';
import { NOTICE_2026 } from './notices/notice-2026.js';

export const PUBLISHED_NOTICES: readonly CalendarNotice[] = [NOTICE_2024, NOTICE_2025, NOTICE_2026];

export const CHINA_CALENDAR_2026: WorkingCalendar = requireCalendar(PUBLISHED_NOTICES);
