/** Decides commands by the domain and records them, as the case workflow does, without a workflow. */
import { randomUUID } from 'node:crypto';
import { createLedgerActivities } from '#activities';
import type { LedgerActivities, RecordEventsInput, RecordEventsOutcome } from '#libs/contracts';
import {
  type CaseState,
  type Command,
  decide,
  evolve,
  type Instant,
  type NewEvent,
} from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import type { DataSource } from 'typeorm';
import { actorOf, factsOf, personRef, unitRef } from './small-county.js';

export const RULES = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR_2026 };

export class CaseDriver {
  state: CaseState | null = null;

  constructor(
    readonly activities: LedgerActivities,
    readonly caseId: string = randomUUID(),
  ) {}

  static on(dataSource: DataSource, caseId?: string): CaseDriver {
    return new CaseDriver(createLedgerActivities(dataSource), caseId);
  }

  /** The state; throws before the registration. */
  get opened(): CaseState {
    if (this.state === null) throw new Error('the case is not open');
    return this.state;
  }

  eventsOf(
    command: Command,
    person: string,
    now: Instant,
    commandId = randomUUID(),
  ): readonly NewEvent[] {
    const decision = decide(this.state, command, {
      now,
      commandId,
      actor: actorOf(person),
      ...RULES,
    });
    if (!decision.ok) throw new Error(`${command.name} refused: ${decision.refusal.code}`);
    return decision.value;
  }

  inputOf(
    events: readonly NewEvent[],
    commandId: string = randomUUID(),
    fingerprint = 'f',
  ): RecordEventsInput {
    return { caseId: this.caseId, commandId, fingerprint, state: this.state, events };
  }

  async record(input: RecordEventsInput): Promise<RecordEventsOutcome> {
    const outcome = await this.activities.recordEvents(input);
    this.follow(outcome);
    return outcome;
  }

  /** Folds what was stored and is not yet known here. */
  follow({ events }: RecordEventsOutcome): void {
    for (const event of events) {
      if (event.sequence > (this.state?.sequence ?? 0)) this.state = evolve(this.state, event);
    }
  }

  async give(
    command: Command,
    person: string,
    now: Instant,
    commandId = randomUUID(),
  ): Promise<RecordEventsOutcome> {
    return this.record(this.inputOf(this.eventsOf(command, person, now, commandId), commandId));
  }

  async register(
    problem = '党务公开不及时',
    now: Instant = '2026-09-11T01:00:00.000Z',
  ): Promise<RecordEventsOutcome> {
    return this.give({ name: 'register', payload: { facts: factsOf(problem) } }, '工作员丙', now);
  }

  async assign(now: Instant = '2026-09-11T02:00:00.000Z'): Promise<RecordEventsOutcome> {
    return this.give(assignToTownship(), '副主任乙', now);
  }
}

export function assignToTownship(): Command {
  return {
    name: 'assign',
    payload: {
      leadUnit: unitRef('示例镇'),
      assistingUnits: [],
      handler: personRef('承办人己'),
      supervisor: personRef('工作员丙'),
      targetTask: '按月公开党务',
      progressRhythm: 'weekly',
    },
  };
}
