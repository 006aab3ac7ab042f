/** Tells the app that nobody is signed in (any more), wherever that was found out. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Returns how to stop listening. */
export function onSessionEnd(listener: Listener): Listener {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function noteSessionEnd(): void {
  for (const listener of listeners) listener();
}
