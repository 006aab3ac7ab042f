/**
 * AES-256-GCM over one payload's bytes. Each call draws a new 96-bit nonce; sealed bytes are nonce, tag, ciphertext.
 * `header` is authenticated, not hidden: sealed bytes open under the very header that they were sealed under.
 */
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

export function seal(secret: KeyObject, header: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(header);
  const hidden = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

/** null when the bytes, the header or the key are not those of the sealing. */
export function open(secret: KeyObject, header: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < OVERHEAD_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, OVERHEAD_BYTES));
  const plain = decipher.update(sealed.subarray(OVERHEAD_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
