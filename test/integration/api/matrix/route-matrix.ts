/**
 * Every route of the service and who gets what there (design invariant 7). A route without a row fails the test, which
 * prints the row that is missing; paths are written as in OpenAPI.
 */
import type { PostRole } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { ADMINISTRATION_ROWS } from './administration-rows.js';
import { CALENDAR_ROWS } from './calendar-rows.js';
import { OWN_ACCOUNT_ROWS } from './own-account-rows.js';
import { personIdOf } from './persona.js';
import { POLICY_ROWS } from './policy-rows.js';
import {
  actsOnCase,
  listsCases,
  onlyFor,
  openToAll,
  ownThingsOnly,
  readsCase,
  registersCase,
  type RouteKind,
  wholeLedgerOnly,
} from './route-kind.js';

const OFFICE: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];
const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];
const FIELD: readonly PostRole[] = ['groupLeader', 'inspector'];
const UNIT: readonly PostRole[] = ['unitHead', 'unitHandler'];
const VERIFIERS: readonly PostRole[] = ['officeStaff', 'deputyDirector', ...FIELD];

/** What nobody who may do it could fail to be told is missing: so that a permitted command changes nothing. */
const finding = { problem: '', category: '', foundOn: '2026-09-01' };
const people = { handlerId: personIdOf('minzheng.handler'), supervisorId: personIdOf('staff1') };
const aDay = '2099-01-05';

const register: NonNullable<RouteKind['body']> = ({ situation }) => ({
  ...finding,
  townshipId: situation.township,
});
const assign: RouteKind['body'] = ({ situation }) => ({
  ...people,
  leadUnitId: situation.township,
});
const toUnit: RouteKind['body'] = ({ situation }) => ({
  unitId: situation.township,
  dueDate: aDay,
});
const command = (name: string) => `POST /api/v1/cases/{caseKey}/commands/${name}`;

export const ROUTE_MATRIX: Readonly<Record<string, RouteKind>> = {
  'GET /healthz': openToAll(),
  'GET /readyz': openToAll(),
  'GET /metrics': openToAll(),
  'GET /openapi.json': openToAll(),
  'GET /docs': openToAll(),
  'GET /docs/': openToAll(),
  'GET /docs/index.html': openToAll(),
  'GET /docs/LICENSE': openToAll('admits'),
  'GET /docs/swagger-ui-init.js': openToAll(),
  'GET /docs/docs/swagger-ui-init.js': openToAll(),

  ...OWN_ACCOUNT_ROWS,
  ...ADMINISTRATION_ROWS,
  ...CALENDAR_ROWS,
  ...POLICY_ROWS,

  'GET /api/v1/ledger': listsCases(() => '?limit=200'),
  'GET /api/v1/cases': listsCases(({ staged }) => `?limit=200&text=${staged.mark}`),
  'GET /api/v1/ledger.xlsx': listsCases(() => ''),
  'GET /api/v1/agenda': wholeLedgerOnly(() => '?limit=200'),
  'GET /api/v1/inbox': listsCases(() => '?limit=200'),
  'POST /api/v1/inbox/{noticeId}/read': ownThingsOnly(),

  'POST /api/v1/cases': registersCase([...OFFICE, ...FIELD], register),
  'GET /api/v1/cases/{caseKey}': readsCase(),
  'GET /api/v1/cases/{caseKey}/history': readsCase(),
  'GET /api/v1/cases/{caseKey}/clocks': readsCase(),
  'GET /api/v1/cases/{caseKey}/reads': readsCase(['auditor']),
  'GET /api/v1/cases/{caseKey}/evidence': readsCase(),
  'GET /api/v1/cases/{caseKey}/evidence/{evidenceId}': readsCase(),
  'POST /api/v1/cases/{caseKey}/evidence': actsOnCase(
    [...OFFICE, ...FIELD, ...UNIT],
    'registered',
    () => 'file',
  ),

  [command('assign')]: actsOnCase(OFFICE, 'registered', assign),
  [command('receive')]: actsOnCase(UNIT, 'assigned'),
  [command('reportProgress')]: actsOnCase(UNIT),
  [command('requestExtension')]: actsOnCase(UNIT),
  [command('refuseExtension')]: actsOnCase(APPROVERS, 'extensionAsked'),
  [command('approveExtension')]: actsOnCase(APPROVERS, 'extensionAsked'),
  [command('suspend')]: actsOnCase(APPROVERS),
  [command('resume')]: actsOnCase(OFFICE, 'suspended'),
  [command('reassign')]: actsOnCase(OFFICE, 'underWay', assign),
  [command('submitForVerification')]: actsOnCase(UNIT),
  [command('verify')]: actsOnCase(VERIFIERS, 'submitted'),
  [command('returnForRework')]: actsOnCase(VERIFIERS, 'submitted'),
  [command('approveClosing')]: actsOnCase(APPROVERS, 'consolidating'),
  [command('reopen')]: actsOnCase(APPROVERS, 'closed'),
  [command('withdraw')]: actsOnCase(APPROVERS),
  [command('merge')]: actsOnCase(APPROVERS, 'underWay', ({ staged }) => ({
    intoCaseId: staged.caseId,
  })),
  [command('instruct')]: actsOnCase(['leadingGroup', 'officeDirector'], 'underWay', toUnit),
  [command('addTask')]: actsOnCase(OFFICE, 'underWay', toUnit),
  [command('closeTask')]: actsOnCase([...OFFICE, ...UNIT]),
  [command('decideAgendaItem')]: actsOnCase(['leadingGroup']),
  [command('makeConfidential')]: actsOnCase(OFFICE),
  [command('changeCircle')]: actsOnCase(OFFICE),
  [command('liftConfidentiality')]: actsOnCase(APPROVERS),
  [command('adoptPolicy')]: actsOnCase(APPROVERS, 'underWay', () => ({
    policyVersion: DEFAULT_POLICY.version,
    choice: 'move',
  })),

  'POST /api/v1/policies/preview': onlyFor(OFFICE, 'answers', {
    body: () => ({ draft: {}, since: '2026-01-01' }),
  }),

  'GET /api/v1/batches': onlyFor(OFFICE, 'answers'),
  'GET /api/v1/batches/{batchId}': onlyFor(OFFICE),
  'GET /api/v1/batches/{batchId}/items': onlyFor(OFFICE),
  'POST /api/v1/batches/{batchId}/cancel': onlyFor(OFFICE),

  'POST /api/v1/imports/ledger': onlyFor(OFFICE, 'admits', { body: () => 'file' }),
  'GET /api/v1/imports/ledger/{key}': onlyFor(OFFICE),
  'GET /api/v1/imports/ledger/{key}/marked.xlsx': onlyFor(OFFICE),
};
