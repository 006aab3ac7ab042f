/**
 * Idempotency keys of one form: sending the same content again (a second click, a retry after an outage) uses the same
 * key and is done once; changed content is another write and gets another key, because the API refuses a key that comes
 * back with other content.
 */
export interface WriteKeys {
  keyFor(content: unknown): string;
  /** After the write was accepted: the same content sent later is meant again. */
  forget(): void;
}

export function writeKeys(makeKey: () => string = () => crypto.randomUUID()): WriteKeys {
  let last: { readonly content: string; readonly key: string } | null = null;
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      if (last?.content !== text) last = { content: text, key: makeKey() };
      return last.key;
    },
    forget: () => {
      last = null;
    },
  };
}
