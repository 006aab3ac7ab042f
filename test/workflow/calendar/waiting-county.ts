/**
 * A county full of running cases that wait for a notice, of each kind some. What people did to them is decided for real and
 * stored; then the workflow of each open one is started from the record, as after a restore.
 */
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { type CaseState, type Command, localDateOf } from '#libs/domain';
import { sampleFacts } from '#infra/county';
import { RulesByVersion } from '#libs/persistence';
import { CaseWorkflows, VirtualTime } from '#libs/temporal';
import type { ApiService } from '../../integration/api/api-service.js';
import { CLOSE_EARLY, evidence, RECEIVE, submit, suspend, VERIFY } from '../case/acts.js';
import { CaseUnderWay } from '../case/case-under-way.js';
import { type Cast, ROLES } from '../case/cast.js';
import type { PencilledClock } from './naive-dates.js';

/** What became of the case before the notice came. */
export type Situation = 'assigned' | 'received' | 'extended' | 'suspended' | 'withdrawn' | 'closed';

export interface WaitingCase {
  readonly subject: CaseUnderWay;
  readonly situation: Situation;
  /** Before the notice. */
  readonly state: CaseState;
  /** Those that run, as a clerk would note them. */
  readonly clocks: readonly PencilledClock[];
}

/** Every so many cases one is in this situation. */
const EVERY: readonly (readonly [Situation, number, number])[] = [
  ['received', 10, 3],
  ['extended', 25, 7],
  ['suspended', 25, 11],
  ['withdrawn', 25, 17],
  ['closed', 100, 1],
];
/** Within half of the shortest budget. */
const EXTENSION_WORKING_DAYS = 4;
const MONTHLY_WORKING_DAYS = 21;
const RECEIPT_WORKING_DAYS = 2;
const AT_ONCE = 16;

/** `budgets`: working days of the rectification, by number of the case. `plannedEnd`: of suspensions. */
export async function waitingCounty(
  service: ApiService,
  count: number,
  budgets: (number: number) => number,
  plannedEnd: string,
): Promise<readonly WaitingCase[]> {
  const { county } = service;
  const [facts] = await sampleFacts();
  if (facts === undefined) throw new Error('the sample ledger is empty');
  const cast = Object.fromEntries(
    await Promise.all(
      Object.entries(ROLES).map(async ([part, role]) => [part, await county.actorFor(role, facts)]),
    ),
  ) as Cast;
  const rules = await new RulesByVersion(county.dataSource).inForce(
    localDateOf(new Date().toISOString()),
  );
  const time = new VirtualTime(county.client);
  const workflows = new CaseWorkflows(county.client);
  const limit = pLimit(AT_ONCE);
  const ordinary = { ...facts, severity: 'ordinary' } as const;
  return Promise.all(
    Array.from({ length: count }, (_, number) =>
      limit(async () => {
        const subject = new CaseUnderWay(county, time, rules, ordinary, cast);
        return brought(subject, situationOf(number), budgets(number), plannedEnd, workflows);
      }),
    ),
  );
}

export function isOpen(situation: Situation): boolean {
  return situation !== 'withdrawn' && situation !== 'closed';
}

function situationOf(number: number): Situation {
  const found = EVERY.find(([, every, at]) => number % every === at);
  return found?.[0] ?? 'assigned';
}

async function brought(
  subject: CaseUnderWay,
  situation: Situation,
  workingDays: number,
  plannedEnd: string,
  workflows: CaseWorkflows,
): Promise<WaitingCase> {
  const payload = { ...subject.assignment(), budgetWorkingDays: workingDays };
  const acts: readonly Act[] = [
    ['staff', { name: 'register', payload: { facts: subject.facts } }],
    ['staff', { name: 'assign', payload }],
    ...actsOf(situation, plannedEnd),
  ];
  for (const [by, command] of acts) await subject.commitUnanswered(by, command, randomUUID());
  if (isOpen(situation)) await workflows.mend(subject.caseId);
  const state = await subject.state();
  if (state === null) throw new Error('the record lost a case');
  return { subject, situation, state, clocks: await clocksOf(subject, situation, workingDays) };
}

type Act = readonly [by: keyof Cast, command: Command];

function actsOf(situation: Situation, plannedEnd: string): readonly Act[] {
  const received: Act = ['handler', RECEIVE];
  switch (situation) {
    case 'assigned':
      return [];
    case 'received':
      return [received];
    case 'extended':
      return [
        received,
        [
          'handler',
          {
            name: 'requestExtension',
            payload: { workingDays: EXTENSION_WORKING_DAYS, reason: '汛期施工受阻' },
          },
        ],
        ['deputy', { name: 'approveExtension', payload: { opinion: '同意' } }],
      ];
    case 'suspended':
      return [received, ['deputy', suspend(plannedEnd)]];
    case 'withdrawn':
      return [['deputy', { name: 'withdraw', payload: { reason: '登记有误' } }]];
    case 'closed':
      return [
        received,
        ['handler', evidence(1)],
        ['handler', submit('evidence-1')],
        ['leader', VERIFY],
        ['director', CLOSE_EARLY],
      ];
  }
}

async function clocksOf(
  subject: CaseUnderWay,
  situation: Situation,
  workingDays: number,
): Promise<readonly PencilledClock[]> {
  const dayOf = async (type: 'assigned' | 'received') => {
    const event = (await subject.history()).find((candidate) => candidate.type === type);
    return localDateOf(event?.at ?? '');
  };
  const start = await dayOf('assigned');
  const rectification = { clock: 'rectification', start, workingDays } as const;
  switch (situation) {
    case 'assigned':
      return [{ clock: 'receipt', start, workingDays: RECEIPT_WORKING_DAYS }, rectification];
    case 'received':
    case 'extended': {
      const extra = situation === 'extended' ? EXTENSION_WORKING_DAYS : 0;
      const reported = { clock: 'progress', start: await dayOf('received') } as const;
      return [
        { ...reported, workingDays: MONTHLY_WORKING_DAYS },
        { ...rectification, workingDays: workingDays + extra },
      ];
    }
    default:
      return [];
  }
}
