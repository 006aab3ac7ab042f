/**
 * What a notice of a confidential case (涉密事项) says: its number. A mail passes through many hands and an inbox lies open
 * on a desk, so nothing of the matter is written into the notice at all, and no template can let it slip.
 */
import type { Instant, RecipientRole } from '#libs/domain';
import type { NoticeData } from '#libs/persistence';

/** `unreachedRoles` is empty unless the notice tells of roles that nobody was reached in. */
export function confidentialNoticeData(
  ledgerNumber: string,
  at: Instant,
  unreachedRoles: readonly RecipientRole[] = [],
): NoticeData {
  return {
    ledgerNumber,
    confidential: true,
    problem: '',
    township: null,
    leadUnit: null,
    handlerName: null,
    dueDate: null,
    at,
    actorName: null,
    substituteForName: null,
    rung: null,
    text: '',
    unreachedRoles,
  };
}
