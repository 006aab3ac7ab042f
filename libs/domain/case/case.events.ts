/**
 * What happened to a case. Events carry all that `evolve` needs, so the past is read without today's policy.
 * The record completes an event before it is stored (ledger number, people reached) and chains it by hash.
 */
import type { Instant, LocalDate } from '../calendar/calendar.types.js';
import type { Clock, ClockKind } from '../clock/clock.types.js';
import type { RecipientRole, Tone, Urgency } from '../ladder/ladder.types.js';
import type { ActorStamp, PersonName } from '../organisation/actor.js';
import type { ExtensionApprover } from '../policy/policy.types.js';
import type { CommandPayloads } from './case.commands.js';
import type {
  AdoptionChoice,
  Assignment,
  CaseFacts,
  CaseRef,
  CaseStateName,
  CircleMember,
  EvidenceItem,
  PersonRef,
  TaskReminder,
  UnitRef,
} from './case.state.js';

interface CaseOpening {
  /** Empty until the record assigns it, in the transaction that stores the event. */
  readonly ledgerNumber: string;
  readonly facts: CaseFacts;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  /** Earlier cases of the same township and category within the policy's months; filled by the record. */
  readonly repeats: readonly CaseRef[];
}

/** What the adoption of a policy does to one clock that has not stopped. */
export interface AdoptedClock {
  readonly clock: ClockKind;
  readonly oldBudgetWorkingDays: number;
  readonly newBudgetWorkingDays: number;
  /** null while the clock is suspended. */
  readonly oldDueDate: LocalDate | null;
  readonly newDueDate: LocalDate | null;
  /** True where the budget was set for this case by name: no policy changes it. */
  readonly setIndividually: boolean;
  /** Keys of new rungs whose time has passed: they never fire. */
  readonly passedRungs: readonly string[];
  /** Keys of rungs that were still to come and that the move makes due: they fire at once. */
  readonly dueAtOnce: readonly string[];
}

/**
 * What a handover does to the rectification clock, where the policy lets it do anything. restart: `budgetWorkingDays` from
 * the day of the event on; remainder: `addedWorkingDays` to what is left.
 */
export type DeadlineAfterHandover = {
  /** null while the clock has stopped. */
  readonly oldDueDate: LocalDate | null;
  readonly newDueDate: LocalDate;
} & (
  | { readonly rule: 'restart'; readonly budgetWorkingDays: number }
  | { readonly rule: 'remainder'; readonly addedWorkingDays: number }
);

/** A date that another calendar moves. */
export interface DateMove {
  readonly what: 'dueDate' | 'rung' | 'task' | 'suspensionEnd';
  /** null for tasks and suspensions. */
  readonly clock: ClockKind | null;
  /** The rung's key or the task's id; null for a due date and a suspension. */
  readonly key: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** On a confidential case: who came to know of it by being named in this event. Absent where nobody did. */
interface CircleJoined {
  readonly joinedCircle?: readonly CircleMember[];
}

export interface EventData {
  readonly registered: CaseOpening & {
    /** Present where the case is confidential; whoever registered it comes first. */
    readonly circle?: readonly CircleMember[];
  };
  readonly imported: CaseOpening & {
    readonly assignment: Assignment;
    readonly state: CaseStateName;
    readonly clocks: readonly Clock[];
    readonly dueDate: LocalDate;
    readonly progress: string;
    readonly closedAt: Instant | null;
  };
  readonly assigned: CircleJoined & {
    readonly assignment: Assignment;
    readonly receiptBudgetWorkingDays: number;
    readonly rectificationBudgetWorkingDays: number;
    readonly dueDate: LocalDate;
  };
  readonly received: { readonly note: string; readonly progressBudgetWorkingDays: number };
  readonly progressReported: { readonly text: string; readonly progressBudgetWorkingDays: number };
  readonly extensionRequested: {
    readonly requestId: string;
    readonly workingDays: number;
    readonly reason: string;
    readonly dueDate: LocalDate;
    /** Who decides, where the policy narrows it. Absent: deputy director and director. */
    readonly approvers?: readonly ExtensionApprover[];
  };
  readonly extensionApproved: {
    readonly requestId: string;
    readonly workingDays: number;
    readonly reason: string;
    readonly opinion: string;
    readonly oldDueDate: LocalDate;
    readonly newDueDate: LocalDate;
  };
  readonly extensionRefused: { readonly requestId: string; readonly opinion: string };
  readonly suspended: { readonly reason: string; readonly plannedEnd: LocalDate };
  readonly resumed: { readonly note: string };
  readonly reassigned: CircleJoined & {
    readonly leadUnit: UnitRef;
    readonly handler: PersonRef;
    readonly supervisor: PersonRef;
    readonly reason: string;
    readonly previousLeadUnit: UnitRef;
    readonly previousHandler: PersonRef;
    readonly receiptBudgetWorkingDays: number;
    /** Absent: the deadline stands. */
    readonly rectification?: DeadlineAfterHandover;
  };
  readonly submitted: {
    readonly summary: string;
    readonly evidenceIds: readonly string[];
    readonly verificationBudgetWorkingDays: number;
  };
  readonly verified: { readonly opinion: string };
  readonly consolidationStarted: { readonly consolidationBudgetWorkingDays: number };
  readonly returned: { readonly reason: string; readonly progressBudgetWorkingDays: number };
  readonly closed: { readonly opinion: string; readonly earlyClosingReason: string | null };
  readonly reopened: {
    readonly reason: string;
    readonly additionalWorkingDays: number;
    readonly progressBudgetWorkingDays: number;
    /** Present where the clock begins again with this budget (`additionalWorkingDays` on top). Absent: it goes on. */
    readonly rectificationBudgetWorkingDays?: number;
  };
  readonly withdrawn: { readonly reason: string };
  readonly merged: { readonly into: CaseRef; readonly reason: string };
  readonly instructed: CommandPayloads['instruct'];
  readonly evidenceAdded: Omit<EvidenceItem, 'addedAt' | 'addedBy'>;
  readonly taskAdded: CommandPayloads['addTask'];
  readonly taskClosed: CommandPayloads['closeTask'];
  readonly agendaItemDecided: {
    readonly agendaItemId: string;
    readonly decision: string;
    readonly additionalWorkingDays: number;
  };
  readonly madeConfidential: { readonly circle: readonly CircleMember[]; readonly reason: string };
  readonly circleChanged: {
    readonly added: readonly CircleMember[];
    readonly removed: readonly PersonName[];
    readonly reason: string;
  };
  readonly confidentialityLifted: { readonly reason: string };
  readonly rungFired: {
    readonly clock: ClockKind;
    readonly generation: number;
    readonly rungKey: string;
    /** 0 where the offset is counted in working hours. */
    readonly offsetWorkingDays: number;
    /** Present where the rung's offset is counted in working hours; absent: in working days. */
    readonly offsetWorkingHours?: number;
    readonly plannedAt: Instant;
    readonly dueDate: LocalDate;
    readonly tone: Tone;
    readonly urgency: Urgency;
    readonly recipients: readonly RecipientRole[];
    /** Present where no mail goes out. */
    readonly channel?: 'inbox';
    /** Set on the rung that puts the case before the leading group. */
    readonly agendaItemId: string | null;
  };
  readonly clockBreached: {
    readonly clock: ClockKind;
    readonly generation: number;
    readonly dueAt: Instant;
  };
  readonly policyAdopted: {
    readonly choice: AdoptionChoice;
    readonly fromVersion: string;
    /** The version that was offered; the case computes with it unless it stays. */
    readonly toVersion: string;
    readonly reason: string;
    /** Empty where the case stays. */
    readonly clocks: readonly AdoptedClock[];
  };
  readonly calendarAdopted: {
    readonly fromVersion: string;
    readonly toVersion: string;
    /** Numbers of the notices and local arrangements that are new, e.g. 国办发明电〔2025〕7号. */
    readonly references: readonly string[];
    /** Empty where nothing of the case lies on a day that changed. */
    readonly moves: readonly DateMove[];
    /** Clocks whose date was provisional (暂定), stays where it is and is so no longer. */
    readonly confirmed: readonly ClockKind[];
  };
  readonly suspensionOverran: { readonly plannedEnd: LocalDate };
  readonly taskReminded: {
    readonly taskId: string;
    readonly reminder: TaskReminder;
    readonly unit: UnitRef;
    readonly dueDate: LocalDate;
  };
}

export type EventType = keyof EventData;

/** One person a notice goes to; `substituteFor` is the holder who is away. */
export interface ReachedRecipient extends PersonName {
  readonly role: RecipientRole;
  readonly postId: string | null;
  readonly substituteFor: PersonName | null;
}

/** Who was told of an event; filled by the record when it stores the event. */
export interface Reach {
  readonly recipients: readonly ReachedRecipient[];
  /** Roles that reached nobody: an alarm goes to the office director and the administrators. */
  readonly unreached: readonly RecipientRole[];
}

export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly at: Instant;
    readonly by: ActorStamp;
    readonly data: EventData[K];
  };
}[T];

/** An event as the record keeps it. */
export type StoredEvent<T extends EventType = EventType> = NewEvent<T> & {
  readonly caseId: string;
  readonly sequence: number;
  readonly commandId: string;
  readonly reach: Reach;
  readonly previousHash: string;
  readonly hash: string;
};
