/**
 * What each event does to the case's clocks. Kept apart from the rest of `evolve`, because this is where other
 * systems lose paused time or revive old timers (design invariants 3 and 4).
 */
import {
  extendClock,
  isRunning,
  isStopped,
  markBreached,
  markFired,
  openSuspension,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
} from '../../clock/clock.changes.js';
import type { Clock, ClockKind, ClockOutcome } from '../../clock/clock.types.js';
import type { Instant } from '../../calendar/calendar.types.js';
import type { CaseState } from '../case.state.js';
import type { NewEvent } from '../case.events.js';
import { clocksAfterCalendar, clocksAfterPolicy } from './clocks-after-adoption.js';
import { handedOver, takenUpAgain } from './clocks-after-handover.js';

type Clocks = CaseState['clocks'];

/** A new clock of a kind; its generation goes on counting, so that no rung of an earlier one can be mistaken for its own. */
function started(clocks: Clocks, kind: ClockKind, at: Instant, budgetWorkingDays: number): Clocks {
  const generation = (clocks[kind]?.generation ?? 0) + 1;
  return { ...clocks, [kind]: { ...startClock(kind, at, budgetWorkingDays), generation } };
}

function changed(clocks: Clocks, kind: ClockKind, change: (clock: Clock) => Clock): Clocks {
  const clock = clocks[kind];
  return clock ? { ...clocks, [kind]: change(clock) } : clocks;
}

function stopped(clocks: Clocks, kind: ClockKind, at: Instant, outcome: ClockOutcome): Clocks {
  return changed(clocks, kind, (clock) =>
    isStopped(clock) ? clock : stopClock(clock, at, outcome),
  );
}

function allStopped(clocks: Clocks, at: Instant, outcome: ClockOutcome): Clocks {
  return (Object.keys(clocks) as ClockKind[]).reduce(
    (result, kind) => stopped(result, kind, at, outcome),
    clocks,
  );
}

/** Clocks that an approved suspension stops; the office's own clocks run on. */
const SUSPENDED_KINDS: readonly ClockKind[] = ['receipt', 'progress', 'rectification'];

function eachOf(
  clocks: Clocks,
  concerned: (clock: Clock) => boolean,
  change: (clock: Clock) => Clock,
): Clocks {
  return SUSPENDED_KINDS.reduce(
    (result, kind) => changed(result, kind, (clock) => (concerned(clock) ? change(clock) : clock)),
    clocks,
  );
}

function isHeld(clock: Clock): boolean {
  return !isStopped(clock) && openSuspension(clock) !== null;
}

function lengthened(clocks: Clocks, at: Instant, workingDays: number, reason: string): Clocks {
  if (workingDays === 0) return clocks;
  return changed(clocks, 'rectification', (clock) =>
    isStopped(clock) ? clock : extendClock(clock, at, workingDays, reason),
  );
}

/** The clocks after `event`; every event type that leaves them alone falls through to `default`. */
export function clocksAfter(clocks: Clocks, event: NewEvent): Clocks {
  const { at } = event;
  switch (event.type) {
    case 'imported':
      return Object.fromEntries(event.data.clocks.map((clock) => [clock.kind, clock]));
    case 'assigned': {
      const { receiptBudgetWorkingDays, rectificationBudgetWorkingDays } = event.data;
      const receipt = started(clocks, 'receipt', at, receiptBudgetWorkingDays);
      return started(receipt, 'rectification', at, rectificationBudgetWorkingDays);
    }
    case 'received': {
      const met = stopped(clocks, 'receipt', at, 'met');
      return started(met, 'progress', at, event.data.progressBudgetWorkingDays);
    }
    case 'progressReported':
      return started(clocks, 'progress', at, event.data.progressBudgetWorkingDays);
    case 'extensionApproved':
      return lengthened(clocks, at, event.data.workingDays, event.data.reason);
    case 'agendaItemDecided':
      return lengthened(clocks, at, event.data.additionalWorkingDays, event.data.decision);
    case 'suspended':
      return eachOf(clocks, isRunning, (clock) => suspendClock(clock, at, event.data.reason));
    case 'resumed':
      return eachOf(clocks, isHeld, (clock) => resumeClock(clock, at));
    case 'reassigned': {
      const rearmed = changed(clocks, 'rectification', (clock) => handedOver(clock, event));
      const halted = stopped(rearmed, 'progress', at, 'superseded');
      return started(halted, 'receipt', at, event.data.receiptBudgetWorkingDays);
    }
    case 'submitted': {
      // Held, not stopped: a return for rework runs it on without counting the days that the office took to verify.
      const held = changed(clocks, 'rectification', (clock) => suspendClock(clock, at, '申请核查'));
      const reported = stopped(held, 'progress', at, 'met');
      return started(reported, 'verification', at, event.data.verificationBudgetWorkingDays);
    }
    case 'returned': {
      const judged = stopped(clocks, 'verification', at, 'met');
      const running = changed(judged, 'rectification', (clock) => resumeClock(clock, at));
      return started(running, 'progress', at, event.data.progressBudgetWorkingDays);
    }
    case 'verified':
      return stopped(stopped(clocks, 'verification', at, 'met'), 'rectification', at, 'met');
    case 'consolidationStarted':
      return started(clocks, 'consolidation', at, event.data.consolidationBudgetWorkingDays);
    case 'closed':
      return allStopped(clocks, at, 'met');
    case 'reopened': {
      const { additionalWorkingDays, reason, progressBudgetWorkingDays } = event.data;
      const reopened = changed(clocks, 'rectification', (clock) => takenUpAgain(clock, event));
      const running = lengthened(reopened, at, additionalWorkingDays, reason);
      return started(running, 'progress', at, progressBudgetWorkingDays);
    }
    case 'withdrawn':
    case 'merged':
      return allStopped(clocks, at, 'cancelled');
    case 'policyAdopted':
      return clocksAfterPolicy(clocks, event);
    case 'calendarAdopted':
      return clocksAfterCalendar(clocks, event);
    case 'rungFired':
      return changed(clocks, event.data.clock, (clock) => markFired(clock, event.data.rungKey));
    case 'clockBreached':
      return changed(clocks, event.data.clock, (clock) => markBreached(clock, event.data.dueAt));
    default:
      return clocks;
  }
}
