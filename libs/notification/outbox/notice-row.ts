/** What handing over needs of a row of the outbox. */
import type { Urgency } from '#libs/domain';

export interface WaitingNotice {
  readonly noticeId: string;
  readonly personId: string;
  readonly urgency: Urgency;
}
