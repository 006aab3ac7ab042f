/** Every command that a case understands, with its payload. Names are imperatives; the API's routes carry the same names. */
import type { LocalDate } from '../calendar/calendar.types.js';
import type { PersonName } from '../organisation/actor.js';
import type { Policy } from '../policy/policy.types.js';
import type {
  AdoptionChoice,
  Assignment,
  CaseFacts,
  CaseRef,
  CaseStateName,
  CircleMember,
  EvidenceItem,
  PersonRef,
  UnitRef,
} from './case.state.js';

/** The deadline may be named as a date or as a budget; without either, the policy's budget for the severity holds. */
export interface DeadlineWish {
  readonly dueDate?: LocalDate | undefined;
  readonly budgetWorkingDays?: number | undefined;
}

/** The people whom an assignment names, with today's posts: on a confidential case they join its circle. */
export interface NamedPeople {
  readonly joining?: readonly CircleMember[] | undefined;
}

export interface CommandPayloads {
  readonly register: {
    readonly facts: CaseFacts;
    /** Given: the case is confidential from its first event on. Whoever registers belongs to the circle unnamed. */
    readonly circle?: readonly CircleMember[] | undefined;
  };
  readonly importCase: ImportPayload;
  readonly assign: Assignment & DeadlineWish & NamedPeople;
  readonly receive: { readonly note: string };
  readonly reportProgress: { readonly text: string };
  readonly requestExtension: { readonly workingDays: number; readonly reason: string };
  readonly approveExtension: { readonly opinion: string };
  readonly refuseExtension: { readonly opinion: string };
  readonly suspend: { readonly reason: string; readonly plannedEnd: LocalDate };
  readonly resume: { readonly note: string };
  readonly reassign: NamedPeople & {
    readonly leadUnit: UnitRef;
    readonly handler: PersonRef;
    readonly supervisor: PersonRef;
    readonly reason: string;
  };
  readonly submitForVerification: {
    readonly summary: string;
    readonly evidenceIds: readonly string[];
  };
  readonly verify: { readonly opinion: string };
  readonly returnForRework: { readonly reason: string };
  readonly approveClosing: {
    readonly opinion: string;
    /** Required to close before the consolidation period is over. */
    readonly earlyClosingReason?: string | undefined;
  };
  readonly reopen: { readonly reason: string; readonly additionalWorkingDays: number };
  readonly withdraw: { readonly reason: string };
  readonly merge: {
    readonly into: CaseRef;
    readonly reason: string;
    /** Who may know of the case that this one goes into; absent where that one is not confidential. */
    readonly intoCircle?: readonly string[] | undefined;
  };
  readonly instruct: {
    readonly taskId: string;
    readonly text: string;
    readonly unit: UnitRef;
    readonly dueDate: LocalDate;
  };
  readonly addEvidence: Omit<EvidenceItem, 'addedAt' | 'addedBy'>;
  readonly addTask: {
    readonly taskId: string;
    readonly unit: UnitRef;
    readonly description: string;
    readonly dueDate: LocalDate;
  };
  readonly closeTask: { readonly taskId: string; readonly note: string };
  readonly decideAgendaItem: {
    readonly decision: string;
    /** Lengthens the rectification clock by the group's own authority; 0 leaves it. */
    readonly additionalWorkingDays: number;
  };
  /** Whether the case takes over another policy version; the service puts the version's contents in. */
  readonly adoptPolicy: {
    readonly policy: Policy;
    readonly choice: AdoptionChoice;
    readonly reason: string;
  };
  /** Whoever gives it, and handler and supervisor of the assignment, belong to the circle unnamed. */
  readonly makeConfidential: { readonly circle: readonly CircleMember[]; readonly reason: string };
  readonly changeCircle: {
    readonly add: readonly CircleMember[];
    readonly remove: readonly PersonName[];
    readonly reason: string;
    /** The people of the circle with today's posts: an approver of last year may hold none any more. */
    readonly today?: readonly CircleMember[] | undefined;
  };
  readonly liftConfidentiality: { readonly reason: string };
}

/** A row of an office's old ledger, read and checked; see libs/spreadsheet. */
export interface ImportPayload {
  readonly facts: CaseFacts;
  readonly assignment: Assignment;
  readonly dueDate: LocalDate;
  /** Where the old ledger says the work stands. */
  readonly state: Extract<CaseStateName, 'assigned' | 'rectifying' | 'closed'>;
  readonly progress: string;
  readonly closedOn: LocalDate | null;
}

export type CommandName = keyof CommandPayloads;

export type Command<N extends CommandName = CommandName> = {
  [K in N]: { readonly name: K; readonly payload: CommandPayloads[K] };
}[N];
