/** Who is told of what: nobody is forgotten, and nobody is told by accident. */
import { describe, expect, it } from '@jest/globals';
import type { EventType, StoredEvent } from './case.events.js';
import { CaseUnderTest } from './case-under-test.fixture.js';
import {
  advance,
  assigned,
  closed,
  escalated,
  submitted,
  withAssistingTask,
  withCircle,
  withExtensionRequest,
  withInstruction,
  withSuspension,
} from './case-journey.fixture.js';
import { at, CAST, FACTS, LEAD_UNIT, refTo } from './cast.fixture.js';
import { memberOf } from './lifecycle/circle.js';
import { noticeIntentOf } from './notice.rules.js';

const { staff, deputy, director, inspector, nextHandler, group, auditor } = CAST;

function lastOf(subject: CaseUnderTest, type: EventType): StoredEvent {
  const event = subject.history.findLast((each) => each.type === type);
  if (event === undefined) throw new Error(`no event ${type} in this life`);
  return event;
}

const TOLD: readonly (readonly [EventType, () => CaseUnderTest, readonly string[]])[] = [
  ['assigned', assigned, ['urgent', 'handler', 'unitHead', 'supervisor']],
  [
    'reassigned',
    () =>
      assigned().give(
        'reassign',
        {
          leadUnit: LEAD_UNIT,
          handler: refTo(nextHandler),
          supervisor: refTo(staff),
          reason: '换人',
        },
        staff,
      ),
    ['urgent', 'handler', 'unitHead', 'supervisor'],
  ],
  ['received', submitted, ['digest', 'supervisor']],
  ['progressReported', () => advance(assigned(), 'rectifying'), ['digest', 'supervisor']],
  [
    'extensionRequested',
    () => withExtensionRequest(assigned()),
    ['urgent', 'deputyDirector', 'officeDirector'],
  ],
  [
    'extensionApproved',
    () => withExtensionRequest(assigned()).give('approveExtension', { opinion: '' }, deputy),
    ['digest', 'handler', 'supervisor'],
  ],
  [
    'extensionRefused',
    () => withExtensionRequest(assigned()).give('refuseExtension', { opinion: '否' }, deputy),
    ['urgent', 'handler', 'supervisor'],
  ],
  ['suspended', () => withSuspension(assigned()), ['digest', 'handler', 'supervisor']],
  [
    'resumed',
    () => withSuspension(assigned()).give('resume', { note: '' }, staff),
    ['digest', 'handler', 'supervisor'],
  ],
  ['submitted', submitted, ['digest', 'supervisor', 'groupLeader']],
  ['verified', closed, ['digest', 'handler', 'supervisor', 'deputyDirector']],
  [
    'returned',
    () => submitted().give('returnForRework', { reason: '不到位' }, inspector),
    ['urgent', 'handler', 'unitHead', 'supervisor'],
  ],
  ['closed', closed, ['digest', 'handler', 'unitHead', 'groupLeader']],
  [
    'reopened',
    () => closed().give('reopen', { reason: '反弹', additionalWorkingDays: 3 }, director),
    ['urgent', 'handler', 'unitHead', 'supervisor'],
  ],
  ['withdrawn', () => advance(assigned(), 'withdrawn'), ['digest', 'handler', 'supervisor']],
  ['merged', () => advance(assigned(), 'merged'), ['digest', 'handler', 'supervisor']],
  [
    'instructed',
    () => withInstruction(assigned()),
    ['urgent', 'unitHead', 'supervisor', 'officeDirector'],
  ],
  [
    'agendaItemDecided',
    () =>
      escalated().give('decideAgendaItem', { decision: '限期', additionalWorkingDays: 12 }, group),
    ['urgent', 'officeDirector', 'supervisor', 'unitHead'],
  ],
  [
    'suspensionOverran',
    () => withSuspension(assigned()).liveUntil(at('2026-06-01')),
    ['digest', 'supervisor', 'deputyDirector'],
  ],
  [
    'taskReminded',
    () => withInstruction(assigned()).liveUntil(at('2026-07-01')),
    ['digest', 'unitHead', 'supervisor'],
  ],
  ['registered', confidentialFinding, ['urgent', 'circleMember']],
  ['madeConfidential', () => withCircle(assigned()), ['urgent', 'circleMember']],
  [
    'circleChanged',
    () => {
      const add = [memberOf(auditor)];
      return withCircle(assigned()).give(
        'changeCircle',
        { add, remove: [], reason: '审计' },
        staff,
      );
    },
    ['digest', 'circleMember'],
  ],
  [
    'confidentialityLifted',
    () => withCircle(assigned()).give('liftConfidentiality', { reason: '已公布' }, deputy),
    ['digest', 'handler', 'supervisor'],
  ],
];

function confidentialFinding(): CaseUnderTest {
  const circle = [memberOf(deputy)];
  return new CaseUnderTest(at('2026-03-02')).give('register', { facts: FACTS, circle }, staff);
}

describe('an event', () => {
  it.each(TOLD)('%s is told to those whom it concerns', (type, life, [urgency, ...recipients]) => {
    expect(noticeIntentOf(lastOf(life(), type))).toEqual({
      urgency,
      recipients,
      tone: 'blue',
      clock: null,
    });
  });

  it.each([
    ['registered', assigned],
    ['evidenceAdded', submitted],
    ['consolidationStarted', closed],
    ['taskAdded', () => withAssistingTask(assigned())],
    ['clockBreached', escalated],
  ] as const)('%s is told to nobody: what follows from it is', (type, life) => {
    expect(noticeIntentOf(lastOf(life(), type))).toBeNull();
  });

  it('that is a rung names its recipients and the clock and generation that may make it stale', () => {
    expect(noticeIntentOf(lastOf(escalated(), 'rungFired'))).toEqual({
      recipients: ['leadingGroup'],
      urgency: 'urgent',
      tone: 'red',
      clock: { kind: 'rectification', generation: 1 },
    });
  });
});
