/**
 * Everything that a case says to its workflow and back is stored by Temporal; this codec has it stored encrypted (design
 * invariant 10), names and problem texts above all. Without it whoever reads Temporal's database or its tools reads
 * every case, whatever the record's own permissions say.
 *
 * A payload without our encoding passes: histories from before encryption, and what an operator sends by hand.
 */
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { ConfigurationError, type PayloadKey } from '#libs/config';
import { open, seal } from './payload.cipher.js';
import { PayloadUnreadable } from './payload-unreadable.js';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

const ENCODING = Buffer.from('binary/encrypted');
const KEY_ID = 'key-id';
const NOT_AN_ID = /[^\w-]/g;

interface NamedKey extends PayloadKey {
  readonly idBytes: Buffer;
  readonly header: Buffer;
}

export class EncryptingCodec implements PayloadCodec {
  private readonly current: NamedKey;
  private readonly known: ReadonlyMap<string, NamedKey>;

  /** The first key encrypts. @throws ConfigurationError when there is none. */
  constructor(keys: readonly PayloadKey[]) {
    const named = keys.map((key): NamedKey => ({ ...key, ...headerOf(key.id) }));
    const [current] = named;
    if (current === undefined) throw new ConfigurationError(['DUBAN_PAYLOAD_KEYS is missing']);
    this.current = current;
    this.known = new Map(named.map((key) => [key.id, key]));
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.sealed(payload)));
  }

  /** @throws PayloadUnreadable */
  // eslint-disable-next-line @typescript-eslint/require-await -- async, so that a fault is a rejection.
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (isSealed(payload) ? this.opened(payload) : payload));
  }

  private sealed(payload: Payload): Payload {
    const { secret, header, idBytes } = this.current;
    return {
      metadata: { encoding: ENCODING, [KEY_ID]: idBytes },
      data: seal(secret, header, PayloadMessage.encode(payload).finish()),
    };
  }

  private opened({ metadata, data }: Payload): Payload {
    const id = Buffer.from(metadata?.[KEY_ID] ?? []).toString();
    const key = this.known.get(id);
    if (key === undefined) {
      const shown = id.slice(0, 32).replace(NOT_AN_ID, '?');
      throw new PayloadUnreadable(shown, 'that key is not among DUBAN_PAYLOAD_KEYS');
    }
    const plain = open(key.secret, key.header, data ?? new Uint8Array());
    if (plain === null) throw new PayloadUnreadable(id, 'it was altered, or the key is another');
    return PayloadMessage.decode(plain);
  }
}

function isSealed({ metadata }: Payload): boolean {
  const encoding = metadata?.['encoding'];
  return encoding !== undefined && ENCODING.equals(encoding);
}

function headerOf(id: string) {
  return { idBytes: Buffer.from(id), header: Buffer.from(`${ENCODING.toString()}\n${id}`) };
}
