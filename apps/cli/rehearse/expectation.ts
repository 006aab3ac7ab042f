/** What a case's history should have fired, by the naive walk over its events, compared with what it did fire. */
import type { CaseRules } from '#libs/contracts';
import type { CaseFacts, ClockKind, Instant, StoredEvent } from '#libs/domain';
import { NaiveClock, type Firing } from './naive-clock.js';

type Clocks = Map<ClockKind, NaiveClock>;

/** Firings in order of their planned instants, up to `until`. */
export function expectedFirings(
  events: readonly StoredEvent[],
  rules: CaseRules,
  until: Instant,
): readonly Firing[] {
  const clocks: Clocks = new Map();
  const firings: Firing[] = [];
  const facts = factsOf(events);
  const runAllTo = (at: Instant) => {
    for (const clock of clocks.values()) firings.push(...clock.runTo(at));
  };
  for (const event of events) {
    runAllTo(event.at);
    apply(clocks, event, (kind, at, budget) => {
      const ladder = rules.policy.severities[facts.severity].ladders[kind];
      clocks.set(kind, new NaiveClock(kind, at, budget, ladder, rules.calendar));
    });
  }
  runAllTo(until);
  return sorted(firings);
}

/** What the record says fired. */
export function recordedFirings(events: readonly StoredEvent[]): readonly Firing[] {
  return sorted(
    events.flatMap((event): Firing[] => {
      if (event.type === 'rungFired') {
        const { clock, rungKey, plannedAt } = event.data;
        return [{ clock, key: rungKey, plannedAt }];
      }
      if (event.type === 'clockBreached') {
        return [{ clock: event.data.clock, key: 'breach', plannedAt: event.data.dueAt }];
      }
      return [];
    }),
  );
}

/** Differences, each as one sentence; none when the case went as the policy says. */
export function differences(expected: readonly Firing[], recorded: readonly Firing[]): string[] {
  const text = ({ clock, key, plannedAt }: Firing) => `${clock}.${key} at ${plannedAt}`;
  const wanted = expected.map(text);
  const had = recorded.map(text);
  return [
    ...wanted.filter((firing) => !had.includes(firing)).map((firing) => `missing: ${firing}`),
    ...had.filter((firing) => !wanted.includes(firing)).map((firing) => `unexpected: ${firing}`),
    ...had.filter((firing, at) => had.indexOf(firing) !== at).map((firing) => `twice: ${firing}`),
  ];
}

/** A rung may ring a moment after its instant; one that is minutes late was not rung by its timer. */
const LATEST_MS = 60_000;

/** Rungs that fired at another time than planned, each as one sentence. */
export function firedLate(events: readonly StoredEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'rungFired') return [];
    const { clock, rungKey, plannedAt } = event.data;
    const lateMs = Date.parse(event.at) - Date.parse(plannedAt);
    return lateMs <= LATEST_MS ? [] : [`late: ${clock}.${rungKey} at ${event.at}`];
  });
}

function sorted(firings: readonly Firing[]): readonly Firing[] {
  const order = ({ plannedAt, clock, key }: Firing) => `${plannedAt} ${clock} ${key}`;
  return firings.toSorted((left, right) => (order(left) < order(right) ? -1 : 1));
}

function factsOf(events: readonly StoredEvent[]): CaseFacts {
  const opening = events[0];
  if (opening?.type === 'registered' || opening?.type === 'imported') return opening.data.facts;
  throw new Error('a history begins with its opening event');
}

type Start = (kind: ClockKind, at: Instant, budgetWorkingDays: number) => void;

/** The rules of the clocks as the policy states them in words, one act after the other. */
function apply(clocks: Clocks, event: StoredEvent, start: Start): void {
  const { at } = event;
  const rectification = clocks.get('rectification');
  const unitsClocks = (['receipt', 'progress', 'rectification'] as const).map((kind) =>
    clocks.get(kind),
  );
  switch (event.type) {
    case 'assigned':
      start('receipt', at, event.data.receiptBudgetWorkingDays);
      start('rectification', at, event.data.rectificationBudgetWorkingDays);
      break;
    case 'received':
      clocks.get('receipt')?.stop();
      start('progress', at, event.data.progressBudgetWorkingDays);
      break;
    case 'progressReported':
      start('progress', at, event.data.progressBudgetWorkingDays);
      break;
    case 'extensionApproved':
      rectification?.lengthen(at, event.data.workingDays);
      break;
    case 'agendaItemDecided':
      rectification?.lengthen(at, event.data.additionalWorkingDays);
      break;
    case 'suspended':
      for (const clock of unitsClocks) clock?.hold();
      break;
    case 'resumed':
      for (const clock of unitsClocks) clock?.goOn();
      break;
    case 'submitted':
      rectification?.hold();
      clocks.get('progress')?.stop();
      start('verification', at, event.data.verificationBudgetWorkingDays);
      break;
    case 'returned':
      clocks.get('verification')?.stop();
      rectification?.goOn();
      start('progress', at, event.data.progressBudgetWorkingDays);
      break;
    case 'verified':
      clocks.get('verification')?.stop();
      rectification?.stop();
      break;
    case 'consolidationStarted':
      start('consolidation', at, event.data.consolidationBudgetWorkingDays);
      break;
    case 'reopened':
      rectification?.reopen(at);
      rectification?.lengthen(at, event.data.additionalWorkingDays);
      start('progress', at, event.data.progressBudgetWorkingDays);
      break;
    case 'closed':
      for (const clock of clocks.values()) clock.stop();
      break;
    default:
      break;
  }
}
