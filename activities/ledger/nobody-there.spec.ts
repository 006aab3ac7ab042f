/** OnCall #4846: nobody was on call, so nobody was told, and nobody was told of that either. */
import { type CaseState, type NewEvent, SYSTEM_ACTOR } from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { Directory } from '#libs/identity';
import { recordingOf } from './recording.mapper.js';

const TOWN = { unitId: 'town', name: '示例镇' };
const AT = '2026-09-11T01:00:00.000Z';

/** The office has its director; the town's posts exist and are vacant. */
const directory = new Directory({
  units: [],
  persons: [{ personId: 'director', name: '乙' }],
  posts: [
    { postId: 'head', role: 'unitHead', title: '书记', unitId: 'town', areaId: null },
    { postId: 'director', role: 'officeDirector', title: '主任', unitId: 'office', areaId: null },
  ],
  appointments: [
    { postId: 'director', personId: 'director', fromDate: '2026-01-01', toDate: null },
  ],
  absences: [],
  reachablePersonIds: ['director'],
});

const facts = {
  problem: '党务公开不及时',
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
} as const;

const events: readonly NewEvent[] = [
  {
    type: 'registered',
    at: AT,
    by: SYSTEM_ACTOR,
    data: {
      ledgerNumber: '督〔2026〕0001号',
      policyVersion: DEFAULT_POLICY.version,
      calendarVersion: CHINA_CALENDAR_2026.version,
      repeats: [],
      facts,
    },
  },
  {
    type: 'assigned',
    at: AT,
    by: SYSTEM_ACTOR,
    data: {
      assignment: {
        leadUnit: TOWN,
        assistingUnits: [],
        handler: { personId: null, name: '无账号者' },
        supervisor: { personId: 'gone', name: '调离者' },
        targetTask: '按月公开',
        progressRhythm: 'weekly',
      },
      receiptBudgetWorkingDays: 2,
      rectificationBudgetWorkingDays: 10,
      dueDate: '2026-09-24',
    },
  },
  {
    type: 'rungFired',
    at: '2026-09-15T01:00:00.000Z',
    by: SYSTEM_ACTOR,
    data: {
      clock: 'receipt',
      generation: 1,
      rungKey: 'due',
      offsetWorkingDays: 0,
      plannedAt: '2026-09-15T01:00:00.000Z',
      dueDate: '2026-09-15',
      tone: 'yellow',
      urgency: 'digest',
      recipients: ['handler', 'supervisor', 'unitHead'],
      agendaItemId: null,
    },
  },
];

describe('a reminder when nobody is there (OnCall #4846)', () => {
  const state: CaseState | null = null;
  const { after, alarms, notices } = recordingOf(
    { caseId: 'case', commandId: 'command', fingerprint: 'f', state, events },
    directory,
    { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR_2026 },
  );

  it('raises an alarm that names everybody who was not reached', () => {
    expect(alarms.at(-1)).toMatchObject({
      kind: 'unreached',
      details: { roles: ['handler', 'supervisor', 'unitHead'] },
    });
  });

  it('leaves a mark on the case for everyone to see', () => {
    expect(after.unreached.at(-1)).toMatchObject({
      about: 'receipt.due',
      roles: ['handler', 'supervisor', 'unitHead'],
    });
  });

  it('reaches somebody who can fill the posts', () => {
    const told = notices.filter(({ about }) => about === 'unreached');
    expect(told.map(({ personId }) => personId)).toContain('director');
    expect(notices.filter(({ about }) => about === 'event')).toEqual([]);
  });
});
