import type { RecordEventsInput } from '#libs/contracts';
import {
  type CaseState,
  GENESIS_HASH,
  hashEvent,
  type NewEvent,
  SYSTEM_ACTOR,
  verifyChain,
} from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { Directory } from '#libs/identity';
import { recordingOf } from './recording.mapper.js';

const RULES = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR_2026 };
const AT = '2026-09-11T01:00:00.000Z';
const TOWN = { unitId: 'town', name: '示例镇' };

/** 甲 is head and handler of the town, 乙 the director, 丙 of the office's staff. */
const DIRECTORY = new Directory({
  units: [],
  persons: ['甲', '乙', '丙'].map((name) => ({ personId: name, name })),
  posts: (
    [
      ['head', 'unitHead', 'town'],
      ['handler', 'unitHandler', 'town'],
      ['director', 'officeDirector', 'office'],
      ['staff', 'officeStaff', 'office'],
    ] as const
  ).map(([postId, role, unitId]) => ({ postId, role, title: postId, unitId, areaId: null })),
  appointments: (
    [
      ['head', '甲'],
      ['handler', '甲'],
      ['director', '乙'],
      ['staff', '丙'],
    ] as const
  ).map(([postId, personId]) => ({ postId, personId, fromDate: '2026-01-01', toDate: null })),
  absences: [],
  reachablePersonIds: ['甲', '乙', '丙'],
});

const registered: NewEvent = {
  type: 'registered',
  at: AT,
  by: SYSTEM_ACTOR,
  data: {
    ledgerNumber: '督〔2026〕0001号',
    policyVersion: DEFAULT_POLICY.version,
    calendarVersion: CHINA_CALENDAR_2026.version,
    repeats: [],
    facts: {
      problem: '党务公开不及时'.repeat(30),
      category: '党务公开',
      source: 'finding',
      basis: '要点6',
      severity: 'ordinary',
      foundOn: '2026-09-10',
      foundBy: '第一组',
      area: { unitId: 'east', name: '第一片区' },
      township: TOWN,
      place: '示例6村',
      remark: '',
    },
  },
};

const assigned: NewEvent = {
  type: 'assigned',
  at: AT,
  by: { ...SYSTEM_ACTOR, name: '副主任', role: 'deputyDirector' },
  data: {
    assignment: {
      leadUnit: TOWN,
      assistingUnits: [],
      handler: { personId: '甲', name: '甲' },
      supervisor: { personId: '丙', name: '丙' },
      targetTask: '按月公开',
      progressRhythm: 'weekly',
    },
    receiptBudgetWorkingDays: 2,
    rectificationBudgetWorkingDays: 10,
    dueDate: '2026-09-24',
  },
};

const rung = (
  recipients: readonly ('leadingGroup' | 'officeDirector')[],
  agendaItemId: string | null,
): NewEvent => ({
  type: 'rungFired',
  at: '2026-10-15T01:00:00.000Z',
  by: SYSTEM_ACTOR,
  data: {
    clock: 'rectification',
    generation: 1,
    rungKey: 'after5',
    offsetWorkingDays: 5,
    plannedAt: '2026-10-15T01:00:00.000Z',
    dueDate: '2026-09-24',
    tone: 'red',
    urgency: 'urgent',
    recipients,
    agendaItemId,
  },
});

function inputOf(events: readonly NewEvent[], state: CaseState | null = null): RecordEventsInput {
  return { caseId: 'case', commandId: 'command', fingerprint: 'f', state, events };
}

const recorded = (...events: NewEvent[]) => recordingOf(inputOf(events), DIRECTORY, RULES);

describe('a recording', () => {
  it('numbers and chains its events, and its state is at the end of the chain', () => {
    const { events, after } = recorded(registered, assigned);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(events[0]?.previousHash).toBe(GENESIS_HASH);
    expect(verifyChain(events, after.head)).toMatchObject({ ok: true, count: 2 });
  });

  it('goes on where the case stands', () => {
    const { after } = recorded(registered);
    const { events } = recordingOf(inputOf([assigned], after), DIRECTORY, RULES);
    expect(events[0]).toMatchObject({ sequence: 2, previousHash: after.head });
  });

  it('hashes what the database will give back: no undefined members, instants to the millisecond', () => {
    const rough = { ...registered, at: '2026-09-11T09:00:00+08:00', extra: undefined };
    const [event] = recorded(rough).events;
    expect(event?.at).toBe(AT);
    expect(event && hashEvent(GENESIS_HASH, JSON.parse(JSON.stringify(event)) as object)).toBe(
      event?.hash,
    );
  });

  it('refuses to record nothing', () => {
    expect(() => recorded()).toThrow(RangeError);
  });
});

describe('notices', () => {
  it('go to one person once though reached in two roles; the reach keeps both', () => {
    const { events, notices } = recorded(registered, assigned);
    expect(events[1]?.reach.recipients.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '甲 handler',
      '甲 unitHead',
      '丙 supervisor',
    ]);
    expect(notices.map(({ personId, role }) => `${personId} ${role}`)).toEqual([
      '甲 handler',
      '丙 supervisor',
    ]);
  });

  it('say which matter, by when, and who did it', () => {
    const [notice] = recorded(registered, assigned).notices;
    expect(notice?.data).toMatchObject({
      ledgerNumber: '督〔2026〕0001号',
      dueDate: '2026-09-24',
      actorName: '副主任',
      handlerName: '甲',
      rung: null,
    });
    expect(Array.from(notice?.data.problem ?? '')).toHaveLength(120);
  });

  it('of a rung name its clock and generation, and no actor', () => {
    const { notices } = recorded(registered, assigned, rung(['officeDirector'], null));
    expect(notices.at(-1)).toMatchObject({
      personId: '乙',
      clock: 'rectification',
      generation: 1,
      tone: 'red',
      data: {
        actorName: null,
        rung: { clock: 'rectification', key: 'after5', offsetWorkingDays: 5 },
      },
    });
  });

  it('keep their ids when the same events are recorded again', () => {
    const ids = () => recorded(registered, assigned).notices.map(({ noticeId }) => noticeId);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });
});

describe('a role that reaches nobody', () => {
  it('is in the event, on the case, an alarm, and a notice to whoever can fill the post', () => {
    const { events, after, alarms, notices } = recorded(
      registered,
      assigned,
      rung(['leadingGroup'], 'item'),
    );
    expect(events[2]?.reach.unreached).toEqual(['leadingGroup']);
    expect(after.unreached).toMatchObject([
      { about: 'rectification.after5', roles: ['leadingGroup'] },
    ]);
    expect(alarms).toMatchObject([
      { kind: 'unreached', details: { roles: ['leadingGroup'], sequence: 3 } },
    ]);
    expect(notices.filter(({ about }) => about === 'unreached')).toMatchObject([
      {
        personId: '乙',
        urgency: 'urgent',
        clock: null,
        data: { unreachedRoles: ['leadingGroup'] },
      },
    ]);
  });
});

describe('the agenda', () => {
  it('gains an item by a last rung and loses it by decision or by the end of the case', () => {
    const { after, openedAgendaItems } = recorded(
      registered,
      assigned,
      rung(['officeDirector'], 'item'),
    );
    expect(openedAgendaItems).toEqual([
      { agendaItemId: 'item', openedAt: '2026-10-15T01:00:00.000Z' },
    ]);
    const settledBy = (event: NewEvent) =>
      recordingOf(inputOf([event], after), DIRECTORY, RULES).settledAgendaItems;
    const data = { agendaItemId: 'item', decision: '限期整改', additionalWorkingDays: 0 };
    expect(settledBy({ type: 'agendaItemDecided', at: AT, by: SYSTEM_ACTOR, data })).toEqual([
      { agendaItemId: 'item', decidedAt: AT, decision: '限期整改', lapsedAt: null },
    ]);
    expect(
      settledBy({ type: 'withdrawn', at: AT, by: SYSTEM_ACTOR, data: { reason: '重复' } }),
    ).toEqual([{ agendaItemId: 'item', decidedAt: null, decision: null, lapsedAt: AT }]);
  });
});
