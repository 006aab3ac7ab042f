import {
  type CaseState,
  type Instant,
  startClock,
  stopClock,
  suspendClock,
  SYSTEM_ACTOR,
} from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { caseRowOf, governingClockOf } from './case-row.mapper.js';
import { changedUnits } from './case-units.mapper.js';

const RULES = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR_2026 };
const START: Instant = '2026-09-18T01:00:00.000Z';
const LATER: Instant = '2026-09-22T01:00:00.000Z';
const unit = (name: string) => ({ unitId: name, name });

const ASSIGNED: CaseState = {
  caseId: 'case',
  ledgerNumber: '督〔2026〕0001号',
  sequence: 2,
  head: 'h',
  state: 'assigned',
  facts: {
    problem: '问题',
    category: '党务公开',
    source: 'finding',
    basis: '',
    severity: 'ordinary',
    foundOn: '2026-09-10',
    foundBy: '第一组',
    area: unit('area'),
    township: unit('town'),
    place: '',
    remark: '',
  },
  policyVersion: 'p',
  calendarVersion: 'c',
  registeredAt: START,
  assignment: {
    leadUnit: unit('town'),
    assistingUnits: [unit('bureau')],
    handler: { personId: null, name: '张三' },
    supervisor: { personId: 'staff', name: '李四' },
    targetTask: '',
    progressRhythm: 'weekly',
  },
  firstDueDate: '2026-10-09',
  clocks: { rectification: startClock('rectification', START, 10) },
  suspension: null,
  extensionRequest: null,
  extensionsApproved: 0,
  extendedWorkingDays: 0,
  evidence: [],
  tasks: [],
  workedBy: ['worker'],
  verifiedBy: null,
  closedBy: null,
  closedAt: null,
  latestProgress: '',
  returns: 0,
  reopenings: 0,
  openAgendaItemId: null,
  mergedInto: null,
  unreached: [],
};

const clock = ASSIGNED.clocks.rectification ?? startClock('rectification', START, 10);

describe('due date and lamp', () => {
  it('are those of the rectification clock while it runs', () => {
    expect(caseRowOf(ASSIGNED, RULES)).toMatchObject({
      governingClock: 'rectification',
      dueDate: '2026-10-09',
      rectificationDueDate: '2026-10-09',
      lampRedAt: '2026-10-09T09:30:00.000Z',
    });
  });

  it('are those of the verification while the rectification is held for it', () => {
    const held = suspendClock(clock, LATER, '申请核查');
    const clocks = { rectification: held, verification: startClock('verification', LATER, 3) };
    expect(caseRowOf({ ...ASSIGNED, clocks }, RULES)).toMatchObject({
      governingClock: 'verification',
      dueDate: '2026-09-28',
      rectificationDueDate: '2026-10-09',
    });
  });

  it('are those of the consolidation once the rectification has ended', () => {
    const clocks = {
      rectification: stopClock(clock, LATER, 'met'),
      consolidation: startClock('consolidation', LATER, 5),
    };
    expect(governingClockOf({ ...ASSIGNED, clocks })?.kind).toBe('consolidation');
  });

  it('are nothing while the case is suspended, though the date that held stays visible', () => {
    const clocks = { rectification: suspendClock(clock, LATER, '汛期') };
    expect(caseRowOf({ ...ASSIGNED, clocks }, RULES)).toMatchObject({
      governingClock: null,
      dueDate: null,
      lampYellowAt: null,
      lampRedAt: null,
      rectificationDueDate: '2026-10-09',
    });
  });
});

describe('separation of duties', () => {
  it('shows the verifier while the verdict stands, and not after the case came back to work', () => {
    const verifiedBy = { ...SYSTEM_ACTOR, personId: 'verifier' };
    const verified = { ...ASSIGNED, verifiedBy, state: 'verified' } as const;
    expect(caseRowOf(verified, RULES).verifiedBy).toBe('verifier');
    expect(caseRowOf({ ...verified, state: 'rectifying' }, RULES).verifiedBy).toBeNull();
  });
});

describe('the units that a case concerns', () => {
  const involved = (unitId: string, located = false) => ({ unitId, located, involved: true });

  it('are township, lead unit and assisting units when it is assigned', () => {
    const registered = { ...ASSIGNED, assignment: null };
    expect(changedUnits(null, registered)).toEqual([
      { unitId: 'town', located: true, involved: false },
    ]);
    expect(changedUnits(registered, ASSIGNED)).toEqual([
      involved('town', true),
      involved('bureau'),
    ]);
  });

  it('are not written again by what leaves them alone', () => {
    expect(changedUnits(ASSIGNED, { ...ASSIGNED, sequence: 3, latestProgress: '已整改' })).toEqual(
      [],
    );
  });

  it('lose the unit that is no longer involved and gain one with a task', () => {
    const assignment = ASSIGNED.assignment && { ...ASSIGNED.assignment, assistingUnits: [] };
    const task = {
      taskId: 't',
      kind: 'assisting',
      unit: unit('school'),
      description: '',
      dueDate: '2026-10-01',
    } as const;
    const tasks = [{ ...task, addedAt: LATER, closedAt: null, remindersSent: [] }];
    expect(changedUnits(ASSIGNED, { ...ASSIGNED, assignment, tasks })).toEqual([
      { unitId: 'bureau', located: false, involved: false },
      involved('school'),
    ]);
  });
});
