/**
 * The keys of the configuration at work: seals secrets at rest (AES-256-GCM) and marks what must be compared but not
 * read (HMAC-SHA-256). Without them a copy of the database would make everybody's second factor.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

interface Key {
  readonly id: string;
  readonly sealing: Buffer;
  readonly marking: Buffer;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

export class AccountKeys {
  private readonly keys: readonly [Key, ...Key[]];

  /** 32 bytes each, base64. The first one seals; the others open what was sealed before a rotation. */
  constructor(keys: readonly string[]) {
    const [first, ...others] = keys.map(keyOf);
    if (first === undefined) throw new Error('at least one account key is needed');
    this.keys = [first, ...others];
  }

  /** `context` (a person's id, a purpose) is bound in: what was sealed for one opens for no other. */
  seal(text: string, context: string): string {
    const [{ id, sealing }] = this.keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${id}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /** null for what was altered, sealed for another context or under a key that is gone. */
  open(sealed: string, context: string): string | null {
    const [version, id, body] = sealed.split('.');
    const key = this.keys.find((candidate) => candidate.id === id);
    if (version !== 'v1' || key === undefined || body === undefined) return null;
    const bytes = Buffer.from(body, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const start = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
      return Buffer.concat([start, decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** 64 hexadecimal digits; the same for the same text while the first key stays. */
  mark(text: string, purpose: string): string {
    const [{ marking }] = this.keys;
    return createHmac('sha256', marking).update(`${purpose}\n${text}`).digest('hex');
  }
}

function keyOf(base64: string): Key {
  const secret = Buffer.from(base64, 'base64');
  const derived = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `duban accounts ${use}`, 32));
  const id = createHash('sha256').update(secret).digest('hex').slice(0, 8);
  return { id, sealing: derived('sealing'), marking: derived('marking') };
}
