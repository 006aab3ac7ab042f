/**
 * The keys that payloads in Temporal are encrypted with (design invariant 10), as one variable:
 * `DUBAN_PAYLOAD_KEYS="id2:base64,id1:base64"`. The first encrypts, all decrypt, so that a new key can be put in front
 * while histories under the old ones are still read.
 *
 * Held as key objects: unlike text they show nothing when a configuration is printed or logged.
 */
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { z } from 'zod';

export interface PayloadKey {
  /** Stands in clear beside each payload: letters, digits, `-` and `_`, at most 32. */
  readonly id: string;
  /** 32 bytes, for AES-256-GCM. */
  readonly secret: KeyObject;
}

const KEY_BYTES = 32;
const entryPattern = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** Faults name no part of what was given. */
export const payloadKeysSchema = z.string().transform((text, context): readonly PayloadKey[] => {
  const keys = text.split(',').flatMap((entry) => keyOf(entry.trim()) ?? []);
  const ids = new Set(keys.map(({ id }) => id));
  if (keys.length < text.split(',').length || ids.size < keys.length) {
    context.addIssue({ code: 'custom', message: 'is not a list of id:base64 with 32 bytes each' });
    return z.NEVER;
  }
  return keys;
});

/** For programs that have the variable's text and no environment. @throws ZodError that shows no key. */
export function payloadKeysOf(text: string): readonly PayloadKey[] {
  return payloadKeysSchema.parse(text);
}

/** A new key as one entry of the variable. */
export function makePayloadKeyEntry(): string {
  return `k${randomBytes(4).toString('hex')}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

function keyOf(entry: string): PayloadKey | null {
  const [, id, base64] = entryPattern.exec(entry) ?? [];
  if (id === undefined || base64 === undefined) return null;
  return { id, secret: createSecretKey(Buffer.from(base64, 'base64')) };
}
