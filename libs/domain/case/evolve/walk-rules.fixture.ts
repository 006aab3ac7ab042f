/** The policies and calendars under which random lives of a case are lived. */
import { requireCalendar, DEFAULT_WORKING_HOURS } from '../../calendar/calendar.build.js';
import { PUBLISHED_NOTICES } from '../../calendar/china-calendar.js';
import type { Ladder } from '../../ladder/ladder.types.js';
import { RECTIFICATION_LADDER } from '../../policy/default-ladders.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import { requireSoundPolicy } from '../../policy/policy.check.js';
import type { Policy } from '../../policy/policy.types.js';
import { FACTS } from '../cast.fixture.js';

/** What everybody knew before the notice for 2026 was published: its weekends. */
export const CALENDAR_BEFORE_2026 = requireCalendar(
  PUBLISHED_NOTICES.filter(({ year }) => year < 2026),
);

/** The ladder of the rectification with reminders in hours around its due date. */
export const LADDER_WITH_HOURS: Ladder = RECTIFICATION_LADDER.filter(
  ({ key }) => key !== 'due',
).flatMap((rung): Ladder => {
  if (rung.key === 'before2') return [rung, inHours('before12h', -12), inHours('before4h', -4)];
  return rung.key === 'after1' ? [inHours('after2h', 2), { ...rung, at: '11:30' }] : [rung];
});

function inHours(key: string, offsetWorkingHours: number): Ladder[number] {
  return {
    key,
    offsetWorkingHours,
    recipients: ['handler', 'supervisor'],
    urgency: 'urgent',
    tone: 'yellow',
    opensAgendaItem: false,
  };
}

function withLadder(rectification: Ladder): Policy['severities'] {
  const { ordinary, serious, grave } = DEFAULT_POLICY.severities;
  const of = (severity: typeof ordinary) => ({
    ...severity,
    ladders: { ...severity.ladders, rectification },
  });
  return { ordinary: of(ordinary), serious: of(serious), grave: of(grave) };
}

function sound(version: string, change: Partial<Policy>): Policy {
  return requireSoundPolicy({ ...DEFAULT_POLICY, ...change, version }, DEFAULT_WORKING_HOURS);
}

export const WALK_POLICIES = {
  shipped: DEFAULT_POLICY,
  inHours: sound('hours', { severities: withLadder(LADDER_WITH_HOURS) }),
  restarting: sound('restarting', {
    reassignment: { rule: 'restart' },
    reopening: { rule: 'restart' },
    severities: withLadder(LADDER_WITH_HOURS),
  }),
  lengthening: sound('lengthening', {
    reassignment: { rule: 'remainder', leastWorkingDays: 10 },
    reopening: { rule: 'goOn' },
  }),
  byCategory: sound('byCategory', {
    categories: {
      [FACTS.category]: {
        ordinary: { receipt: 3, rectification: 24, consolidation: 0 },
        grave: { rectification: 8 },
      },
    },
    extension: { ...DEFAULT_POLICY.extension, approvers: ['officeDirector'] },
    suspension: { ...DEFAULT_POLICY.suspension, maximumCount: 1 },
  }),
} as const satisfies Readonly<Record<string, Policy>>;

export type WalkPolicy = keyof typeof WALK_POLICIES;
export const WALK_POLICY_NAMES = Object.keys(WALK_POLICIES) as readonly WalkPolicy[];
