/**
 * The working calendar: read by everybody, drafted by the office, put in force by its leaders. Whoever is let in sends
 * what cannot be right, or names a paper that nobody drafted: so that a permitted act changes nothing.
 */
import type { PostRole } from '#libs/domain';
import { onlyFor, openToSignedIn, ownThingsOnly, type RouteKind } from './route-kind.js';

const OFFICE: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];
const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];

const EMPTY_NOTICE = { year: 2098, reference: '', holidays: [] };
const EMPTY_REST = { name: '', from: '', until: '', reference: '' };
const calendar = (rest: string) => `/api/v1/calendar${rest}`;

const papers = (kind: string): Readonly<Record<string, RouteKind>> => ({
  [`GET ${calendar(`/${kind}`)}`]: openToSignedIn(),
  [`GET ${calendar(`/${kind}/{paperId}`)}`]: ownThingsOnly(),
  [`GET ${calendar(`/${kind}/{paperId}/effects`)}`]: ownThingsOnly(),
  [`POST ${calendar(`/${kind}/{paperId}/put-in-force`)}`]: onlyFor(APPROVERS),
});

export const CALENDAR_ROWS: Readonly<Record<string, RouteKind>> = {
  [`GET ${calendar('')}`]: openToSignedIn(),
  ...papers('notices'),
  ...papers('local-rests'),
  [`POST ${calendar('/notices')}`]: onlyFor(OFFICE, 'admits', { body: () => EMPTY_NOTICE }),
  [`POST ${calendar('/notices/workbook')}`]: onlyFor(OFFICE, 'admits', {
    body: () => 'file',
    query: () => '?year=2098&reference=none',
  }),
  [`POST ${calendar('/local-rests')}`]: onlyFor(OFFICE, 'admits', { body: () => EMPTY_REST }),
};
