/** What the working calendar is merged from besides the release's own notices, and who answers for it. */
import type { CalendarNotice, Instant, LocalRest } from '#libs/domain';
import type { BatchActor } from '../batches/batch.types.js';

/** notice: a yearly notice of the State Council; localRest: days off of the county's own. */
export type PaperContent =
  | { readonly kind: 'notice'; readonly notice: CalendarNotice }
  | {
      readonly kind: 'localRest';
      readonly rest: LocalRest;
      /** The paper in force that this one corrects; null: none. */
      readonly replaces: string | null;
    };
export type PaperKind = PaperContent['kind'];

/** draft: nothing follows from it yet; replaced: was in force until another took its place. */
export type PaperState = 'draft' | 'inForce' | 'replaced';

export interface CalendarPaper {
  readonly paperId: string;
  readonly content: PaperContent;
  readonly state: PaperState;
  readonly draftedBy: BatchActor;
  readonly draftedAt: Instant;
  readonly putInForceBy: BatchActor | null;
  readonly putInForceAt: Instant | null;
  /** The calendar that it led to; null for a draft. */
  readonly calendarVersion: string | null;
}

/** Under which key of whom an act is done once. */
export interface PaperAct {
  readonly by: BatchActor;
  readonly at: Instant;
  readonly key: string;
}

export interface NewPaper extends PaperAct {
  readonly paperId: string;
  /** SHA-256 of what was sent. */
  readonly fingerprint: string;
  readonly content: PaperContent;
}
