/**
 * Takes a person's command to the case's workflow: authorises reading, looks whether the same key was answered before,
 * resolves names, sends. The domain inside the workflow decides; nothing here says yes in its place (design §2).
 * Without the look into the record, a key sent again after the engine's retention would act twice (invariant 1).
 */
import { Injectable } from '@nestjs/common';
import type { CaseCommandInput } from '#libs/contracts';
import {
  COMMAND_BODIES,
  type CommandAnswer,
  type CommandBody,
  isRoutedCommand,
  type RegisterBody,
} from '#libs/contracts/http';
import type { Actor, CaseState, Command, CommandPayloads, StoredEvent } from '#libs/domain';
import { ApiMetrics, type CommandOutcomeLabel } from '#libs/observability';
import { CaseRecord, RulesByVersion } from '#libs/persistence';
import { CaseClient, CaseRefused, EngineUnavailable } from '#libs/temporal';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { PolicyToAdopt } from '../policies/policy-to-adopt.js';
import { checked } from '../http/validation.pipe.js';
import { AdmissionGate } from './admission.gate.js';
import { possibleCommands } from './case-detail.mapper.js';
import { registrationOf } from './registration.mapper.js';
import { CaseReadingService } from './case-reading.service.js';
import { summaryOfState } from './case-summary.mapper.js';
import { caseIdOf, commandIdOf, derivedIdOf, fingerprintOf } from './command-identity.policy.js';
import { commandOf } from './command-payload.mapper.js';
import { DirectoryReading } from './directory.reading.js';
import { lastSeen } from './last-seen.policy.js';
import { storedEventAnswer } from './stored-event.mapper.js';

/** A command before it is known whether it was sent before; only then are its names resolved, by `make`. */
interface Sending {
  readonly actor: Actor;
  readonly caseId: string;
  /** The case as the actor saw it before the command; null when the command opens it. */
  readonly seen: CaseState | null;
  readonly key: string;
  readonly name: Command['name'];
  readonly sent: unknown;
  readonly make: () => Promise<Command>;
}

export interface CommandReply {
  readonly answer: CommandAnswer;
  /** True when the answer is that of an earlier request with the same key. */
  readonly repeated: boolean;
}

@Injectable()
export class CaseCommandService {
  constructor(
    private readonly client: CaseClient,
    private readonly record: CaseRecord,
    private readonly rules: RulesByVersion,
    private readonly policies: PolicyToAdopt,
    private readonly reading: CaseReadingService,
    private readonly directory: DirectoryReading,
    private readonly gate: AdmissionGate,
    private readonly metrics: ApiMetrics,
    private readonly present: Present,
  ) {}

  async register(actor: Actor, body: RegisterBody, key: string): Promise<CommandReply> {
    return this.deliver({
      actor,
      caseId: caseIdOf(actor.personId, key),
      seen: null,
      key,
      name: 'register',
      sent: body,
      make: async () => ({ name: 'register', payload: await registrationOf(body, this.directory) }),
    });
  }

  /** `name` as the route has it; a name without a route of its own is `unknown_command`. */
  async command(
    actor: Actor,
    caseKey: string,
    name: string,
    body: unknown,
    key: string,
  ): Promise<CommandReply> {
    if (!isRoutedCommand(name)) throw new ApiProblem('unknown_command');
    const { state, rules } = await this.reading.find(actor, caseKey);
    const typed = checked(COMMAND_BODIES[name], body ?? {}) as CommandBody<typeof name>;
    const derivedId = derivedIdOf(state.caseId, commandIdOf(actor.personId, key));
    const { directory } = this;
    const findCase = async (otherKey: string, field: string) =>
      (await this.reading.find(actor, otherKey, field)).state;
    const findPolicy = (version: string, field: string) => this.policies.effective(version, field);
    const sources = { state, policy: rules.policy, directory, derivedId, findCase, findPolicy };
    return this.deliver({
      actor,
      caseId: state.caseId,
      seen: state,
      key,
      name,
      sent: typed,
      make: () => commandOf(name, typed, sources),
    });
  }

  /** The file itself is kept already; what the caller sent is its content and its name. */
  async addEvidence(
    actor: Actor,
    seen: CaseState,
    payload: CommandPayloads['addEvidence'],
    key: string,
  ): Promise<CommandReply> {
    const { sha256, fileName } = payload;
    const sent = { sha256, fileName };
    const make = () => Promise.resolve({ name: 'addEvidence', payload } as const);
    const { caseId } = seen;
    return this.deliver({ actor, caseId, seen, key, name: 'addEvidence', sent, make });
  }

  private deliver(sending: Sending): Promise<CommandReply> {
    return this.gate.pass(() => this.deliverAdmitted(sending));
  }

  private async deliverAdmitted(sending: Sending): Promise<CommandReply> {
    const { actor, caseId, name } = sending;
    const commandId = commandIdOf(actor.personId, sending.key);
    const fingerprint = fingerprintOf(name, caseId, sending.sent);
    const earlier = await this.earlier(caseId, commandId, fingerprint);
    if (earlier !== null) {
      await this.remind(sending, { commandId, fingerprint });
      return this.repeated(sending, earlier);
    }
    const command = await sending.make();
    try {
      const events = await this.send(caseId, { commandId, fingerprint, command, actor });
      return { answer: await this.answer(sending, events), repeated: false };
    } catch (fault) {
      // The same key, sent a moment ago, may have been recorded since we looked: then this is its repeat, not a refusal.
      const meanwhile =
        fault instanceof CaseRefused ? await this.earlier(caseId, commandId, fingerprint) : null;
      if (meanwhile === null) throw fault;
      return this.repeated(sending, meanwhile);
    }
  }

  /** What is stored under the command's id; null when nothing is. */
  private async earlier(
    caseId: string,
    commandId: string,
    fingerprint: string,
  ): Promise<readonly StoredEvent[] | null> {
    const stored = await this.record.findOutcomeOfCommand(caseId, commandId);
    if (stored === null) return null;
    if (stored.fingerprint !== fingerprint) throw new ApiProblem('idempotency_key_reused');
    return stored.events;
  }

  private async repeated(sending: Sending, events: readonly StoredEvent[]): Promise<CommandReply> {
    this.metrics.countCommand(sending.name, 'repeated');
    return { answer: await this.answer(sending, events), repeated: true };
  }

  /**
   * A command is acknowledged once its workflow knows it, not once it is recorded: the answer to the first request may
   * have been lost with the workflow's last step, and the next command would be judged by the state before this one.
   */
  private async remind(
    { actor, caseId, make }: Sending,
    identity: Pick<CaseCommandInput, 'commandId' | 'fingerprint'>,
  ): Promise<void> {
    try {
      const command = await make();
      await this.client.remind(caseId, { ...identity, command, actor });
    } catch (fault) {
      // Somebody named in it is gone by now; what is recorded stays answered.
      if (!(fault instanceof ApiProblem)) throw fault;
    }
  }

  private async send(caseId: string, input: CaseCommandInput): Promise<readonly StoredEvent[]> {
    const { name } = input.command;
    try {
      const outcome = await (name === 'register'
        ? this.client.register(input, caseId)
        : this.client.command(caseId, input));
      this.metrics.countCommand(name, 'accepted');
      return outcome.events;
    } catch (fault) {
      this.metrics.countCommand(name, labelOf(fault));
      throw fault;
    }
  }

  /**
   * The case as it stands now, which after a repeated command may be further than it was. Whoever loses sight of the case
   * by their own command is answered with what they did, and may do nothing more.
   */
  private async answer(
    { actor, caseId, seen }: Sending,
    events: readonly StoredEvent[],
  ): Promise<CommandAnswer> {
    const visible = await this.record.loadCase(caseId);
    const state = visible ?? lastSeen(seen, events);
    // The repeat of an early request by somebody who has left the circle since.
    if (visible === null && state.circle !== undefined) throw new ApiProblem('unknown_case');
    const rules = await this.rules.of(state.policyVersion, state.calendarVersion);
    const now = this.present.now();
    return {
      case: summaryOfState(state, rules, now),
      events: events.map(storedEventAnswer),
      mayDoNow: visible === null ? [] : possibleCommands(state, rules, actor, now),
    };
  }
}

function labelOf(fault: unknown): CommandOutcomeLabel {
  if (fault instanceof CaseRefused) return 'refused';
  return fault instanceof EngineUnavailable ? 'unavailable' : 'fault';
}
