/**
 * What a person may still be shown of a case that their own command took out of their sight, e.g. by making it
 * confidential: what they saw before, and what they did.
 */
import { type CaseState, evolve, type StoredEvent } from '#libs/domain';

/** Where others acted in between, the person's own events do not follow on what they saw: that is left as it was. */
export function lastSeen(seen: CaseState | null, events: readonly StoredEvent[]): CaseState {
  let state = seen;
  for (const event of events) {
    if (event.sequence === (state?.sequence ?? 0) + 1) state = evolve(state, event);
  }
  if (state === null)
    throw new Error('a command was accepted whose case neither is nor was visible');
  return state;
}
