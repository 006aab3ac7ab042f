/**
 * Is an open case watched as it must be? Every running clock has a live workflow with its alarm set in time (design
 * invariant 8). The alarm may ring early by design (ADR 10) and never late: a deadline would pass unseen.
 */
import { ENDED_STATES, type Instant } from '#libs/domain';
import type { CaseOnEngine, CaseOnRecord, Judgement } from './finding.types.js';

/** A moment that has come is acted on within seconds; while workers are restarted it takes longer. */
const ACTED_ON_WITHIN_MS = 5 * 60_000;

/** null: watched as it must be, or ended, which needs no watching. */
export function judgeCase(
  record: CaseOnRecord,
  engine: CaseOnEngine,
  now: Instant,
): Judgement | null {
  if (ENDED_STATES.includes(record.state)) return null;
  switch (engine.kind) {
    case 'gone':
      return { kind: 'missing', difference: 'notRunning' };
    case 'stuck':
      return { kind: 'stuck', difference: 'tasksFail' };
    case 'silent':
      return { kind: 'stuck', difference: 'noAnswer' };
    case 'running':
      return judgeSituation(record, engine.situation, now);
  }
}

type Situation = Extract<CaseOnEngine, { kind: 'running' }>['situation'];

function judgeSituation(record: CaseOnRecord, known: Situation, now: Instant): Judgement | null {
  if (known.sequence < record.sequence) return { kind: 'behind', difference: 'behindTheRecord' };
  if (known.sequence > record.sequence) return { kind: 'drifted', difference: 'aheadOfTheRecord' };
  if (known.state !== record.state) return { kind: 'drifted', difference: 'otherState' };
  if (known.policyVersion !== record.policyVersion) {
    return { kind: 'drifted', difference: 'otherPolicy' };
  }
  const { calendarToKnow } = record;
  if (calendarToKnow !== null && known.calendarVersion !== calendarToKnow) {
    return { kind: 'drifted', difference: 'otherCalendar' };
  }
  return judgeAlarm(record.next, known.armedFor, now);
}

/**
 * By the wall clock. A case whose own time was moved ahead (rehearsals, tests) expects its moments after that, so none of
 * them is ever taken for missed.
 */
function judgeAlarm(
  expected: Instant | null,
  armedFor: Instant | null,
  now: Instant,
): Judgement | null {
  if (expected === null) return null;
  const overdueMs = Date.parse(now) - Date.parse(expected);
  if (overdueMs >= ACTED_ON_WITHIN_MS) return { kind: 'drifted', difference: 'notActedOn' };
  // It has just come and is being acted on: the alarm has rung.
  if (overdueMs >= 0) return null;
  if (armedFor === null) return { kind: 'drifted', difference: 'notArmed' };
  return Date.parse(armedFor) > Date.parse(expected)
    ? { kind: 'drifted', difference: 'armedLate' }
    : null;
}
