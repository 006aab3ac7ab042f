/**
 * Policies: read by everybody who is signed in, written by the office, approved by its deputy and director. Whoever is let
 * in meets a draft that nobody wrote: so that a permitted act changes nothing.
 */
import type { PostRole } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { looksAhead, onlyFor, openToSignedIn, type RouteKind } from './route-kind.js';

const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];
const AUTHORS: readonly PostRole[] = ['officeStaff', ...APPROVERS];

const { version } = DEFAULT_POLICY;
const aDay = '2099-01-05';
const draft = (act: string) => `POST /api/v1/policies/drafts/{draftId}/${act}`;

export const POLICY_ROWS: Readonly<Record<string, RouteKind>> = {
  'GET /api/v1/policies': openToSignedIn(),
  'GET /api/v1/policies/versions/{version}': openToSignedIn('answers', { parameters: { version } }),
  'GET /api/v1/policies/drafts': onlyFor(AUTHORS, 'answers'),
  'GET /api/v1/policies/drafts/{draftId}': onlyFor(AUTHORS),
  // Its label is taken: refused, and nothing is drafted.
  'POST /api/v1/policies/drafts': onlyFor(AUTHORS, 'admits', {
    body: () => ({ policy: DEFAULT_POLICY }),
  }),
  'PUT /api/v1/policies/drafts/{draftId}': onlyFor(AUTHORS, 'admits', {
    body: () => ({ policy: DEFAULT_POLICY, revision: 1 }),
  }),
  [draft('check')]: onlyFor(AUTHORS),
  [draft('discard')]: onlyFor(AUTHORS),
  [draft('approve')]: onlyFor(APPROVERS, 'admits', {
    body: () => ({ revision: 1, effectiveFrom: aDay }),
  }),
  // The first lacks its reason.
  'POST /api/v1/policy-adoptions': onlyFor(AUTHORS, 'admits', {
    body: () => ({ policyVersion: version, choice: 'move' }),
  }),
  'GET /api/v1/policy-adoptions/{batchId}': onlyFor(AUTHORS),
  'GET /api/v1/policy-adoptions/{batchId}/items': onlyFor(AUTHORS),
  'POST /api/v1/policy-adoptions/{batchId}/approve': onlyFor(APPROVERS),
  // The version that the case has already: there is nothing to show.
  'GET /api/v1/cases/{caseKey}/policy-adoption': looksAhead(
    APPROVERS,
    () => `?policyVersion=${version}`,
  ),
};
