/** One case of a spec: its people act, its own time passes, its record and the engine's history are read. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { createLedgerActivities } from '#activities';
import type { County } from '#infra/county';
import {
  caseWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseCommandInput,
  type CaseCommandOutcome,
  type CaseRules,
} from '#libs/contracts';
import {
  addWorkingDays,
  canonicalJson,
  decide,
  instantAt,
  localDateOf,
  type CaseFacts,
  type CaseState,
  type Command,
  type CommandPayloads,
  type EventType,
  type Instant,
  type LocalTime,
  type StoredEvent,
} from '#libs/domain';
import type { VirtualTime } from '#libs/temporal';
import type { Cast, Part } from './cast.js';

/** A rung or breach as the record has it. */
export interface Firing {
  readonly name: string;
  readonly plannedAt: Instant;
}

export class CaseUnderWay {
  constructor(
    private readonly county: County,
    private readonly time: VirtualTime,
    private readonly rules: CaseRules,
    readonly facts: CaseFacts,
    readonly cast: Cast,
    readonly caseId: string = randomUUID(),
  ) {}

  /** A case of its own with the same finding and people, not registered yet. */
  another(): CaseUnderWay {
    const { county, time, rules, facts, cast } = this;
    return new CaseUnderWay(county, time, rules, facts, cast);
  }

  get workflowId(): string {
    return caseWorkflowId(this.caseId);
  }

  /** The latest run. */
  get handle(): WorkflowHandle {
    return this.county.client.workflow.getHandle(this.workflowId);
  }

  register(commandId?: string): Promise<CaseCommandOutcome> {
    return this.act('staff', { name: 'register', payload: { facts: this.facts } }, commandId);
  }

  assign(commandId?: string): Promise<CaseCommandOutcome> {
    return this.act('staff', { name: 'assign', payload: this.assignment() }, commandId);
  }

  assignment(): CommandPayloads['assign'] {
    const { handler, staff } = this.cast;
    return {
      leadUnit: this.facts.township,
      assistingUnits: [],
      handler: { personId: handler.personId, name: handler.name },
      supervisor: { personId: staff.personId, name: staff.name },
      targetTask: '限期整改，建立长效机制',
      progressRhythm: 'monthly',
    };
  }

  async act(
    by: Part,
    command: Command,
    commandId: string = randomUUID(),
  ): Promise<CaseCommandOutcome> {
    return this.send(this.inputOf(by, command, commandId));
  }

  /** Sent as the API would, e.g. the same input a second time. */
  async send(input: CaseCommandInput): Promise<CaseCommandOutcome> {
    return input.command.name === 'register'
      ? this.county.cases.register(input, this.caseId)
      : this.county.cases.command(this.caseId, input);
  }

  /**
   * Stores a command without telling the engine: as where a worker is killed between the commit and its answer.
   * @throws when the domain refuses it.
   */
  async commitUnanswered(
    by: Part,
    command: Command,
    commandId: string,
  ): Promise<readonly StoredEvent[]> {
    const { fingerprint, actor } = this.inputOf(by, command, commandId);
    const state = await this.state();
    const now = new Date().toISOString();
    const decision = decide(state, command, { ...this.rules, commandId, actor, now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    const { caseId } = this;
    const activities = createLedgerActivities(this.county.dataSource);
    const events = decision.value;
    return (await activities.recordEvents({ caseId, commandId, fingerprint, state, events }))
      .events;
  }

  inputOf(by: Part, command: Command, commandId: string): CaseCommandInput {
    return { commandId, fingerprint: canonicalJson(command), command, actor: this.cast[by] };
  }

  /** `workingDays` after the day of the event, at that time of day. */
  async instantAfter(
    type: EventType,
    workingDays: number,
    time: LocalTime = '10:00',
  ): Promise<Instant> {
    const event = (await this.history()).findLast((candidate) => candidate.type === type);
    if (event === undefined) throw new Error(`the record has no ${type}`);
    return instantAt(addWorkingDays(this.rules.calendar, localDateOf(event.at), workingDays), time);
  }

  /** Lets the case's own time pass until then; whatever is due on the way fires. */
  async passUntil(instant: Instant): Promise<void> {
    await this.time.passUntil(this.workflowId, instant);
  }

  now(): Promise<Instant> {
    return this.time.now(this.workflowId);
  }

  terminate(): Promise<unknown> {
    return this.handle.terminate('lost, for a test');
  }

  /** Starts a lost workflow again; its own time begins at `instant`, which lies ahead. */
  async restartAt(instant: Instant): Promise<void> {
    const { workflowId, caseId } = this;
    const workflowType = WORKFLOW_TYPES.case;
    const input = { caseId };
    await this.time.startAt(
      { workflowId, workflowType, taskQueue: TASK_QUEUES.cases, input },
      instant,
    );
  }

  history(): Promise<readonly StoredEvent[]> {
    return this.county.record.history(this.caseId);
  }

  async eventTypes(): Promise<readonly EventType[]> {
    return (await this.history()).map(({ type }) => type);
  }

  /** Null before the registration. */
  state(): Promise<CaseState | null> {
    return this.county.record.loadCase(this.caseId);
  }

  /** Rungs (`clock.key`) and breaches (`clock.breach`), in the order of the record. */
  async firings(): Promise<readonly Firing[]> {
    return (await this.history()).flatMap((event): Firing[] => {
      if (event.type === 'rungFired') {
        const { clock, rungKey, plannedAt } = event.data;
        return [{ name: `${clock}.${rungKey}`, plannedAt }];
      }
      if (event.type !== 'clockBreached') return [];
      return [{ name: `${event.data.clock}.breach`, plannedAt: event.data.dueAt }];
    });
  }

  async fired(): Promise<readonly string[]> {
    return (await this.firings()).map(({ name }) => name);
  }

  /** Firings that are planned so many working days after the assignment: rungs at nine, breaches at closing time. */
  async planned(days: Readonly<Record<string, number>>): Promise<readonly Firing[]> {
    const planned = Object.entries(days).map(async ([name, workingDays]) => {
      const time = name.endsWith('.breach') ? this.rules.calendar.hours.closes : '09:00';
      return { name, plannedAt: await this.instantAfter('assigned', workingDays, time) };
    });
    return Promise.all(planned);
  }

  /** Moments that are on record more than once for the same generation of their clock. */
  async repeated(): Promise<readonly string[]> {
    const ids = (await this.history()).flatMap((event) => {
      if (event.type === 'rungFired') {
        const { clock, generation, rungKey } = event.data;
        return [`${clock}.${generation}.${rungKey}`];
      }
      if (event.type !== 'clockBreached') return [];
      return [`${event.data.clock}.${event.data.generation}.breach`];
    });
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  }

  /** What the engine kept of the latest run: the type of each of its events. */
  async engineEvents(): Promise<readonly string[]> {
    const { events } = await this.handle.fetchHistory();
    return (events ?? []).map(({ eventType }) => String(eventType));
  }
}
