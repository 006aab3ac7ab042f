import type { CommandAnswer } from '#libs/contracts/http';
import type { StoredEvent } from '#libs/domain';

/** An event leaves the service exactly as it is stored, so that its hash can be recomputed outside. */
export function storedEventAnswer(event: StoredEvent): CommandAnswer['events'][number] {
  const { reach, data, ...rest } = event;
  return {
    ...rest,
    data: { ...data },
    reach: { recipients: [...reach.recipients], unreached: [...reach.unreached] },
  };
}
