/**
 * The rules that a case computes with follow its own events: a policy that it adopted, a calendar that reached it. A
 * calendar that touches nothing of the case waits until the case computes again, so that a yearly notice writes into the
 * histories of those cases alone whose dates it concerns.
 */
import type { AdoptCalendarOutcome } from '#libs/contracts';
import {
  calendarAdoption,
  calendarEffect,
  isTouched,
  type CalendarEffect,
  type WorkingCalendar,
} from '#libs/domain';
import { recordChange, type Recorder } from './recording.js';
import type { SupervisedCase } from './supervised-case.js';
import { workflowNow } from './workflow-now.js';

const UNTOUCHED: CalendarEffect = { moves: [], confirmed: [] };

/** Before the case computes anything: from here on it computes with the calendar in force. */
export async function recordCalendar(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<CalendarEffect> {
  const { state, rules, calendarInForce: calendar } = supervised;
  if (calendar === null || rules === null) return UNTOUCHED;
  if (state === null) {
    supervised.rules = { ...rules, calendar };
    supervised.calendarInForce = null;
    return UNTOUCHED;
  }
  const now = workflowNow();
  const commandId = `calendar:${calendar.version}`;
  const events = await recordChange(supervised, recorder, {
    commandId,
    fingerprint: commandId,
    decideOn: (present) =>
      present === null || present.calendarVersion === calendar.version
        ? []
        : [calendarAdoption(present, rules, calendar, now)],
  });
  if (supervised.calendarInForce?.version === calendar.version) supervised.calendarInForce = null;
  const [adopted] = events;
  return adopted?.type === 'calendarAdopted' ? adopted.data : UNTOUCHED;
}

/** After a start from the record: the calendar may have changed while nobody watched the case. */
export async function recordCalendarIfTouched(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<AdoptCalendarOutcome> {
  return supervised.turnstile.pass(async () => {
    if (!isTouchedByCalendarInForce(supervised)) return { kind: 'unchanged', ...UNTOUCHED };
    const { moves, confirmed } = await recordCalendar(supervised, recorder);
    return { kind: 'adopted', moves, confirmed };
  });
}

/** A calendar was put in force. The case's time is caught up first: it passed under the old one. */
export function meetCalendar(supervised: SupervisedCase, calendar: WorkingCalendar): void {
  const { rules } = supervised;
  if (rules === null) return;
  const isPresent = rules.calendar.version === calendar.version;
  supervised.calendarInForce = isPresent ? null : calendar;
}

function isTouchedByCalendarInForce({ state, rules, calendarInForce }: SupervisedCase): boolean {
  if (state === null || rules === null || calendarInForce === null) return false;
  return isTouched(calendarEffect(state, rules, calendarInForce));
}
