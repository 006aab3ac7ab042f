/** "Why this date?" for every clock that the case ever started, under the versions that the case keeps (invariant 4). */
import type { ClocksAnswer } from '#libs/contracts/http';
import {
  type CaseState,
  type Clock,
  CLOCK_KINDS,
  deriveDeadline,
  ladderOf,
  offsetOf,
  rungMoments,
  type RungMoment,
} from '#libs/domain';
import type { Rules } from '#libs/persistence';

type ClockAnswer = ClocksAnswer['clocks'][number];

export function clocksOf(state: CaseState, rules: Rules): ClocksAnswer {
  const clocks = CLOCK_KINDS.flatMap((kind) => state.clocks[kind] ?? []);
  return {
    caseId: state.caseId,
    policyVersion: state.policyVersion,
    calendarVersion: state.calendarVersion,
    clocks: clocks.map((clock) => clockAnswerOf(clock, state, rules)),
  };
}

function clockAnswerOf(clock: Clock, state: CaseState, rules: Rules): ClockAnswer {
  const { dueDate, dueAt, totalWorkingDays, provisional, steps } = deriveDeadline(
    clock,
    rules.calendar,
  );
  return {
    kind: clock.kind,
    startedAt: clock.startedAt,
    stoppedAt: clock.stoppedAt,
    outcome: clock.outcome,
    breachedAt: clock.breachedAt,
    budgetWorkingDays: clock.budgetWorkingDays,
    totalWorkingDays,
    generation: clock.generation,
    dueDate,
    dueAt,
    provisional,
    steps: [...steps],
    firedRungs: [...clock.firedRungs],
    upcomingRungs: upcomingRungs(clock, state, rules),
  };
}

function upcomingRungs(
  clock: Clock,
  { facts }: CaseState,
  { policy, calendar }: Rules,
): ClockAnswer['upcomingRungs'] {
  return rungMoments(clock, ladderOf(policy, facts, clock.kind), calendar)
    .filter((moment): moment is RungMoment => moment.kind === 'rung')
    .map(({ at, rung }) => ({
      rungKey: rung.key,
      plannedAt: at,
      ...offsetOf(rung),
      tone: rung.tone,
      recipients: [...rung.recipients],
      opensAgendaItem: rung.opensAgendaItem,
      channel: rung.channel ?? 'mailAndInbox',
    }));
}
