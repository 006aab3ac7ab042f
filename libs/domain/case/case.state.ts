/**
 * The state of one supervised issue (督办事项), as plain JSON: it is what the workflow holds, what continue-as-new
 * carries over and what the record keeps as a snapshot. It is always the fold of the case's events.
 */
import type { Instant, LocalDate } from '../calendar/calendar.types.js';
import type { Clock, ClockKind } from '../clock/clock.types.js';
import type { RecipientRole } from '../ladder/ladder.types.js';
import type { ActorStamp, PersonName, PostRole } from '../organisation/actor.js';
import type { ProgressRhythm, Severity } from '../policy/policy.types.js';

export const CASE_STATES = [
  'registered',
  'assigned',
  'received',
  'rectifying',
  'submitted',
  'verified',
  'consolidating',
  'closed',
  'merged',
  'withdrawn',
] as const;
export type CaseStateName = (typeof CASE_STATES)[number];

/** States that end a case; only `closed` can be left again, by `reopen`. */
export const ENDED_STATES: readonly CaseStateName[] = ['closed', 'merged', 'withdrawn'];

export const CASE_SOURCES = [
  'finding',
  'committeeDecision',
  'card',
  'incident',
  'instruction',
] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/** A unit as it was named when the event happened. */
export interface UnitRef {
  readonly unitId: string;
  readonly name: string;
}

/** A person; `personId` is null for a name taken over from a spreadsheet that has no account. */
export interface PersonRef {
  readonly personId: string | null;
  readonly name: string;
}

/** What was found, where, by whom and against which rule. */
export interface CaseFacts {
  readonly problem: string;
  /** 问题类别, e.g. 议事规则 */
  readonly category: string;
  readonly source: CaseSource;
  /** 依据, e.g. 要点6 */
  readonly basis: string;
  readonly severity: Severity;
  readonly foundOn: LocalDate;
  /** 巡查组, e.g. 第一组 */
  readonly foundBy: string;
  readonly area: UnitRef;
  readonly township: UnitRef;
  /** 村（单位）, e.g. 示例6村 */
  readonly place: string;
  readonly remark: string;
}

export interface Assignment {
  readonly leadUnit: UnitRef;
  readonly assistingUnits: readonly UnitRef[];
  readonly handler: PersonRef;
  readonly supervisor: PersonRef;
  /** 整改要求（目标任务） */
  readonly targetTask: string;
  readonly progressRhythm: ProgressRhythm;
}

/** Whether a case that runs takes over a later policy version, and how far. */
export const ADOPTION_CHOICES = ['stay', 'move', 'moveNeverEarlier'] as const;
export type AdoptionChoice = (typeof ADOPTION_CHOICES)[number];

export interface ExtensionRequest {
  readonly requestId: string;
  readonly workingDays: number;
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly requestedBy: ActorStamp;
}

export interface CaseSuspension {
  readonly from: Instant;
  readonly reason: string;
  readonly plannedEnd: LocalDate;
  /** True once the planned end passed and the office was told. */
  readonly overrunNoticed: boolean;
}

/** A dated task: an assisting unit's share (协办) or what a leader's instruction (批示) asks for. */
export interface CaseTask {
  readonly taskId: string;
  readonly kind: 'assisting' | 'instruction';
  readonly unit: UnitRef;
  readonly description: string;
  readonly dueDate: LocalDate;
  readonly addedAt: Instant;
  readonly closedAt: Instant | null;
  readonly remindersSent: readonly TaskReminder[];
}
export type TaskReminder = 'due' | 'overdue';

export interface EvidenceItem {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly addedAt: Instant;
  readonly addedBy: string;
}

/** One person of the circle, with the posts held in their own right on the day on which they were named. */
export interface CircleMember extends PersonName {
  readonly roles: readonly PostRole[];
}

/** A rung or notice that reached nobody: stays on the case for everyone to see. */
export interface UnreachedMark {
  readonly at: Instant;
  readonly about: string;
  readonly roles: readonly RecipientRole[];
}

export interface CaseState {
  readonly caseId: string;
  /** 督〔YYYY〕NNNN号 */
  readonly ledgerNumber: string;
  /** Number of the last event; the first event is 1. */
  readonly sequence: number;
  /** Hash of the last event (hex SHA-256). */
  readonly head: string;
  readonly state: CaseStateName;
  readonly facts: CaseFacts;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly registeredAt: Instant;
  readonly assignment: Assignment | null;
  /** The first due date ever set; kept through extensions and reopening. */
  readonly firstDueDate: LocalDate | null;
  readonly clocks: Readonly<Partial<Record<ClockKind, Clock>>>;
  readonly suspension: CaseSuspension | null;
  /** How many suspensions were approved in all. Absent: none since they are counted. */
  readonly suspensionsApproved?: number;
  readonly extensionRequest: ExtensionRequest | null;
  readonly extensionsApproved: number;
  /** Working days of approved extensions together; days by the leading group or a reopening are not among them. */
  readonly extendedWorkingDays: number;
  readonly evidence: readonly EvidenceItem[];
  readonly tasks: readonly CaseTask[];
  /** Everyone who ever worked on the rectification; none of them may verify (design invariant 5). */
  readonly workedBy: readonly string[];
  readonly verifiedBy: ActorStamp | null;
  readonly closedBy: ActorStamp | null;
  readonly closedAt: Instant | null;
  readonly latestProgress: string;
  readonly returns: number;
  readonly reopenings: number;
  /** The agenda item that waits for the leading group; null when none is open. */
  readonly openAgendaItemId: string | null;
  readonly mergedInto: CaseRef | null;
  readonly unreached: readonly UnreachedMark[];
  /** Ids of the only people who may know of a confidential case (涉密事项知情人员); absent when it is not confidential. */
  readonly circle?: readonly string[];
  /** The same people in the same order, as they were named. */
  readonly circleMembers?: readonly CircleMember[];
}

export interface CaseRef {
  readonly caseId: string;
  readonly ledgerNumber: string;
}
