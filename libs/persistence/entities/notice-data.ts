/** What a notice says, as plain values: the screen and the mail templates read nothing else. */
import type { ClockKind, Instant, LocalDate, RecipientRole, UnitRef } from '#libs/domain';

/** event: what happened; unreached: that a notice of this event reached nobody in `unreachedRoles`. */
export type NoticeSubject = 'event' | 'unreached';

/** inboxOnly: no mail was ever to go out. */
export type NoticeState =
  'pending' | 'inboxOnly' | 'handed' | 'delivered' | 'cancelled' | 'refused';

export interface NoticeData {
  readonly ledgerNumber: string;
  /** True of a confidential case: then every field that could tell of the matter is empty. */
  readonly confidential?: true;
  /** The problem's first 120 characters. */
  readonly problem: string;
  /** Null of a confidential case. */
  readonly township: UnitRef | null;
  readonly leadUnit: UnitRef | null;
  readonly handlerName: string | null;
  /** Of the governing clock after the event; null when none runs. */
  readonly dueDate: LocalDate | null;
  /** 暂定: `dueDate` lies beyond the last notice. */
  readonly dueDateProvisional?: true;
  /** Due dates that another policy or calendar moved; absent where the event moved none. */
  readonly dateMoves?: readonly {
    readonly clock: ClockKind;
    readonly from: LocalDate;
    readonly to: LocalDate;
  }[];
  /** What moved them: numbers of the notices, or the policy's version. */
  readonly causes?: readonly string[];
  readonly at: Instant;
  /** Who did it; null for what time did. */
  readonly actorName: string | null;
  /** Name of the holder for whom the recipient acts. */
  readonly substituteForName: string | null;
  /** Set on a rung's notice: which rung of which clock. */
  readonly rung: {
    readonly clock: string;
    readonly key: string;
    /** 0 where the offset is counted in hours. */
    readonly offsetWorkingDays: number;
    /** Present where the offset is counted in hours. */
    readonly offsetWorkingHours?: number;
  } | null;
  /** What was said: reason, opinion, note or text of the event, up to 500 characters. */
  readonly text: string;
  readonly unreachedRoles: readonly RecipientRole[];
}
