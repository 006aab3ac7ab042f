/**
 * `recordEvents` (design §2): idempotent by command id, compare-and-swap on the case's sequence and head, everything
 * that belongs to a command in one transaction. Without it a crash between two writes would lose a reminder or show a
 * change that no history explains.
 */
import type { RecordEventsInput, RecordEventsOutcome } from '#libs/contracts';
import {
  type CaseRef,
  type CaseState,
  localDateOf,
  type NewEvent,
  noticeIntentOf,
} from '#libs/domain';
import { Directory, DirectoryRepository } from '#libs/identity';
import {
  AlarmLog,
  CaseRecord,
  CaseWriter,
  isUniqueViolation,
  type LedgerPlace,
  type Recording,
  type RulesByVersion,
} from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { ledgerNumberOf } from './ledger-number.js';
import { recordingOf } from './recording.mapper.js';
import { monthsBefore } from './repeats-window.js';
import { storedOutcome } from './stored-outcome.policy.js';

type RuleVersions = Pick<CaseState, 'policyVersion' | 'calendarVersion'>;
type OpeningEvent = NewEvent<'registered' | 'imported'>;

export class EventRecorder {
  private readonly record: CaseRecord;
  private readonly writer: CaseWriter;
  private readonly alarms: AlarmLog;
  private readonly directories: DirectoryRepository;

  constructor(
    dataSource: DataSource,
    private readonly rules: RulesByVersion,
  ) {
    this.record = new CaseRecord(dataSource);
    this.writer = new CaseWriter(dataSource);
    this.alarms = new AlarmLog(dataSource);
    this.directories = new DirectoryRepository(dataSource);
  }

  async recordEvents(input: RecordEventsInput): Promise<RecordEventsOutcome> {
    if (input.events.length === 0) {
      const stored = await storedOutcome(this.record, this.alarms, input);
      return stored ?? { kind: 'recorded', events: [] };
    }
    try {
      const recording = await this.write(input);
      if (recording !== null) return { kind: 'recorded', events: recording.events };
    } catch (fault) {
      // The command, or the whole case, was stored by somebody else at the same moment.
      if (!isUniqueViolation(fault)) throw fault;
      const stored = await storedOutcome(this.record, this.alarms, input);
      if (stored === null) throw fault;
      return stored;
    }
    const stored = await storedOutcome(this.record, this.alarms, input);
    if (stored === null)
      throw new Error(`case ${input.caseId} did not move, yet nothing else was stored`);
    return stored;
  }

  private async write(input: RecordEventsInput): Promise<Recording | null> {
    if (input.state === null) return this.open(input);
    if (input.state.caseId !== input.caseId) {
      throw new RangeError(
        `the state of case ${input.state.caseId} was given for case ${input.caseId}`,
      );
    }
    const { policyVersion, calendarVersion } = versionsAfter(input.state, input.events);
    const rules = await this.rules.of(policyVersion, calendarVersion);
    const recording = recordingOf(input, await this.directoryFor(input.events), rules);
    return (await this.writer.advance(recording)) ? recording : null;
  }

  private async open(input: RecordEventsInput): Promise<Recording | null> {
    const [opening, ...others] = input.events;
    if (opening?.type !== 'registered' && opening?.type !== 'imported') {
      throw new RangeError(`case ${input.caseId} begins with ${opening?.type ?? 'nothing'}`);
    }
    const { policyVersion, calendarVersion } = opening.data;
    const rules = await this.rules.of(policyVersion, calendarVersion);
    const directory = await this.directoryFor(input.events);
    const repeats = await this.repeatsOf(opening, rules.policy.repeatWithinMonths);
    const year = Number(localDateOf(opening.at).slice(0, 4));
    return this.writer.open(year, (place) =>
      recordingOf(
        { ...input, events: [opened(opening, place, repeats), ...others] },
        directory,
        rules,
      ),
    );
  }

  private async repeatsOf({ at, data }: OpeningEvent, months: number): Promise<readonly CaseRef[]> {
    const { township, category } = data.facts;
    return this.record.findRepeats(township.unitId, category, monthsBefore(at, months));
  }

  /** Nobody is looked up for events that nobody is told of. */
  private async directoryFor(events: readonly NewEvent[]): Promise<Directory> {
    return events.some((event) => noticeIntentOf(event) !== null)
      ? this.directories.current()
      : EMPTY_DIRECTORY;
  }
}

/** The case's row and its notices are computed under the rules that hold once the events are stored. */
function versionsAfter(state: CaseState, events: readonly NewEvent[]): RuleVersions {
  return events.reduce<RuleVersions>((versions, event) => {
    if (event.type === 'calendarAdopted') {
      return { ...versions, calendarVersion: event.data.toVersion };
    }
    const isMove = event.type === 'policyAdopted' && event.data.choice !== 'stay';
    return isMove ? { ...versions, policyVersion: event.data.toVersion } : versions;
  }, state);
}

function opened(
  event: OpeningEvent,
  place: LedgerPlace,
  repeats: readonly CaseRef[],
): OpeningEvent {
  const completion = { ledgerNumber: ledgerNumberOf(place), repeats };
  return event.type === 'registered'
    ? { ...event, data: { ...event.data, ...completion } }
    : { ...event, data: { ...event.data, ...completion } };
}

const EMPTY_DIRECTORY = new Directory({
  units: [],
  persons: [],
  posts: [],
  appointments: [],
  absences: [],
  reachablePersonIds: [],
});
