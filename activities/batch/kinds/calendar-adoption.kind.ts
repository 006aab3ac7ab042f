/**
 * A calendar was put in force: every open case hears of it, those that nobody of the office may know of as well, and says
 * itself whether it is touched. Without it a date beyond the notice stays wrong until somebody opens the case.
 */
import {
  BATCH_KINDS,
  CASE_MESSAGES,
  type AdoptCalendarInput,
  type CalendarAdoptionParameters,
} from '#libs/contracts';
import { dueDateMovesOf, ENDED_STATES, type StoredEvent } from '#libs/domain';
import type { Batch, RulesByVersion } from '#libs/persistence';
import { type BatchKind, BatchUnworkable, type PreparedKind } from '../batch.kind.js';

export function calendarAdoptionKind(rules: RulesByVersion): BatchKind {
  return {
    name: BATCH_KINDS.calendarAdoption,
    cases: () => ({ text: 'c.state <> ALL ($1)', values: [ENDED_STATES] }),
    prepare: async (batch) => prepared(batch, rules),
  };
}

async function prepared({ parameters }: Batch, rules: RulesByVersion): Promise<PreparedKind> {
  const { calendarVersion } = parameters as unknown as CalendarAdoptionParameters;
  const calendar = await rules.calendarOf(calendarVersion);
  if (calendar === null) throw new BatchUnworkable(`没有工作日历版本「${calendarVersion}」`);
  const input: AdoptCalendarInput = { calendar };
  // Under this id the case records it, whoever told it first.
  const commandId = `calendar:${calendarVersion}`;
  return {
    updateFor: () => ({ name: CASE_MESSAGES.adoptCalendar, input, commandId }),
    outcomeOf: (events) => {
      const adopted = events.find((event) => event.type === 'calendarAdopted');
      return adopted === undefined || !touches(adopted)
        ? { state: 'unchanged', details: {} }
        : { state: 'done', details: { moves: dueDateMovesOf(adopted) } };
    },
  };
}

/** A case that was not touched records the calendar with its next command, and nothing moves then. */
function touches({ data }: StoredEvent<'calendarAdopted'>): boolean {
  return data.moves.length > 0 || data.confirmed.length > 0;
}
