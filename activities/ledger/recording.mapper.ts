/**
 * Decided events → what is stored: numbered, reached, chained by hash, folded into the case's state, with the notices,
 * agenda items and alarms that they call for. Pure, so that it can be tested without a database.
 */
import {
  type CaseState,
  evolve,
  GENESIS_HASH,
  hashEvent,
  isConfidential,
  type NewEvent,
  type StoredEvent,
} from '#libs/domain';
import type { Directory } from '#libs/identity';
import type { NewAlarm, Recording, Rules } from '#libs/persistence';
import type { RecordEventsInput } from '#libs/contracts';
import { agendaChangeOf } from './agenda-of-event.mapper.js';
import { derivedId } from './derived-id.js';
import { noticesOf } from './notices-of-event.mapper.js';
import { alarmedBy, NOBODY, reachOf } from './reach.policy.js';

interface Step {
  readonly event: StoredEvent;
  readonly before: CaseState | null;
  readonly after: CaseState;
}

/** `input.events` must not be empty; their opening event, if any, already carries its ledger number. */
export function recordingOf(
  input: RecordEventsInput,
  directory: Directory,
  rules: Rules,
): Recording {
  const steps: Step[] = [];
  for (const event of input.events) {
    const before = steps.at(-1)?.after ?? input.state;
    steps.push(stepOf(input, before, event, directory));
  }
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError(`command ${input.commandId} has no events`);
  const agenda = steps.map(({ before, event, after }) => agendaChangeOf(before, event, after));
  return {
    fingerprint: input.fingerprint,
    before: input.state,
    after: last.after,
    rules,
    events: steps.map(({ event }) => event),
    notices: steps.flatMap(({ event, after }) => {
      const missed = event.reach.unreached.length > 0;
      return noticesOf(event, after, rules, missed ? alarmedBy(directory, event, after) : NOBODY);
    }),
    alarms: steps.flatMap(({ event, after }) => alarmsOf(event, after)),
    openedAgendaItems: agenda.flatMap(({ opened }) => opened),
    settledAgendaItems: agenda.flatMap(({ settled }) => settled),
  };
}

function stepOf(
  { caseId, commandId }: RecordEventsInput,
  before: CaseState | null,
  newEvent: NewEvent,
  directory: Directory,
): Step {
  const previousHash = before?.head ?? GENESIS_HASH;
  const numbered = {
    ...asStored(newEvent),
    caseId,
    sequence: (before?.sequence ?? 0) + 1,
    commandId,
    previousHash,
    hash: '',
  };
  // The reach depends on the case after the event, and is itself part of the event.
  const provisional = evolve(before, { ...numbered, reach: NOBODY });
  const complete = { ...numbered, reach: reachOf(directory, newEvent, provisional) };
  const event: StoredEvent = { ...complete, hash: hashEvent(previousHash, complete) };
  return { event, before, after: evolve(before, event) };
}

/** As the database hands it back: without undefined members, its instant to the millisecond. */
function asStored({ type, at, by, data }: NewEvent): NewEvent {
  const instant = new Date(at).toISOString();
  return JSON.parse(JSON.stringify({ type, at: instant, by, data })) as NewEvent;
}

/** Administrators read alarms: of a confidential case they learn which roles were not reached, not what happened. */
function alarmsOf(
  { caseId, sequence, at, type, reach }: StoredEvent,
  after: CaseState,
): readonly NewAlarm[] {
  const { unreached: roles } = reach;
  if (roles.length === 0) return [];
  const details = { sequence, roles };
  return [
    {
      alarmId: derivedId(caseId, sequence, 'unreached'),
      at,
      kind: 'unreached',
      caseId,
      details: isConfidential(after) ? details : { ...details, eventType: type },
    },
  ];
}
