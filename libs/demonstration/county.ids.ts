/** Ids made from names, so that two demonstrations are alike and seeding again changes nothing. */
import { v5 as uuidV5 } from 'uuid';

/** Any UUID, for ever the same. */
const NAMESPACE = '6f2f9a52-5d0b-4f53-8d6e-3a2c51f7c1d4';

export function demonstrationId(kind: 'unit' | 'person' | 'post', name: string): string {
  return uuidV5(`${kind}/${name}`, NAMESPACE);
}
