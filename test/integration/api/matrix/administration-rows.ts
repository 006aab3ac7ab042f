/**
 * The work of the three administrators (三员分立), each told that the others' is not theirs. Whoever is let in meets an
 * id that nobody has, or a name that is missing: so that a permitted act changes nothing.
 */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import type { PostRole } from '#libs/domain';
import { personIdOf } from './persona.js';
import { onlyFor, openToSignedIn, type RouteKind, toldAround } from './route-kind.js';

const SYSTEM: readonly PostRole[] = ['systemAdministrator'];
const SECURITY: readonly PostRole[] = ['securityAdministrator'];
const AUDIT: readonly PostRole[] = ['auditAdministrator'];
const BOTH = [...SYSTEM, ...SECURITY];
const ALL_THREE = [...BOTH, ...AUDIT];

const NOBODY = '7c0e3a52-0000-4000-8000-000000000000';
const from = '2099-01-05';
const SOME_UNIT = { unitId: DEMONSTRATION_COUNTY.units[0]?.unitId ?? '' };
const SUBSTITUTED = personIdOf('staff1');

const sends = (body: object) => ({ body: () => body });
const buildsWith = (body: object) => onlyFor(SYSTEM, 'admits', sends(body));
const seatsWith = (body: object) => onlyFor(SECURITY, 'admits', sends(body));
const account = (act: string) => `POST /api/v1/accounts/{personId}/${act}`;
const organisation = (rest: string) => `POST /api/v1/organisation/${rest}`;

export const ADMINISTRATION_ROWS: Readonly<Record<string, RouteKind>> = {
  'GET /api/v1/accounts': onlyFor(BOTH, 'answers'),
  'POST /api/v1/accounts': buildsWith({ personId: NOBODY, account: 'nobody.at.all' }),
  [account('disabling')]: onlyFor(SYSTEM),
  [account('enabling')]: onlyFor(SYSTEM),
  'PUT /api/v1/accounts/{personId}/mail': buildsWith({ email: null }),
  [account('password-reset')]: onlyFor(SYSTEM),
  [account('unlocking')]: onlyFor(SECURITY),
  [account('sessions-ending')]: onlyFor(SECURITY),
  [account('second-factor-removal')]: onlyFor(SECURITY),
  'GET /api/v1/accounts/{personId}/provider-identities': onlyFor(BOTH, 'answers'),
  [account('provider-identities')]: buildsWith({ subject: 'nobody' }),
  'DELETE /api/v1/accounts/{personId}/provider-identities/{identityId}': onlyFor(SYSTEM),

  'GET /api/v1/organisation': openToSignedIn(),
  'GET /api/v1/organisation/units/{unitId}': openToSignedIn('answers', { parameters: SOME_UNIT }),
  [organisation('units')]: buildsWith({
    ...{ parentId: NOBODY, kind: 'village', name: '', openedOn: from },
  }),
  [organisation('units/{unitId}/rename')]: buildsWith({ name: '', from }),
  [organisation('units/{unitId}/move')]: buildsWith({ parentId: NOBODY, from }),
  [organisation('units/{unitId}/merge')]: buildsWith({ intoUnitId: NOBODY, from }),
  [organisation('units/{unitId}/close')]: buildsWith({ from }),
  [organisation('posts')]: buildsWith({
    ...{ unitId: NOBODY, role: 'unitHandler', title: '', openedOn: from },
  }),
  [organisation('posts/{postId}/close')]: buildsWith({ from }),
  [organisation('people')]: buildsWith({ name: '' }),
  [organisation('people/{personId}/rename')]: buildsWith({ name: '' }),
  [organisation('appointments')]: seatsWith({ postId: NOBODY, personId: NOBODY, from }),
  [organisation('appointments/end')]: seatsWith({ postId: NOBODY, personId: NOBODY, to: from }),
  'GET /api/v1/organisation/people': onlyFor([...ALL_THREE, 'officeDirector'], 'answers'),
  'GET /api/v1/organisation/history': onlyFor(ALL_THREE, 'answers'),
  'POST /api/v1/imports/registry': onlyFor(BOTH, 'admits', { body: () => 'file' }),

  // Everybody names their own; of somebody of the office the director may too. Here one is named for themselves: refused.
  'GET /api/v1/organisation/substitutes': openToSignedIn(),
  [organisation('substitutes')]: onlyFor(
    [...SECURITY, 'officeDirector'],
    'admits',
    sends({ personId: SUBSTITUTED, substituteId: SUBSTITUTED, from, to: from }),
  ),
  [organisation('substitutes/end')]: onlyFor(
    [...SECURITY, 'officeDirector'],
    'admits',
    sends({ personId: SUBSTITUTED, from, to: from }),
  ),

  'GET /api/v1/alarms': onlyFor([...SYSTEM, 'officeDirector'], 'answers'),
  'POST /api/v1/alarms/{alarmId}/acknowledge': onlyFor([...SYSTEM, 'officeDirector']),
  'GET /api/v1/reconciliations': onlyFor([...SYSTEM, 'officeDirector'], 'answers'),

  'GET /api/v1/security-log': onlyFor(AUDIT, 'answers'),
  'GET /api/v1/security-log/reads': toldAround(AUDIT, ({ staged }) => `?case=${staged.caseId}`),
};
