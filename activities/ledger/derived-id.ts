/** Ids that a repetition makes again: a notice or alarm of an event is the same one, however often it is recorded. */
import { v5 } from 'uuid';

const NAMESPACE = '2f0c1c0e-6a35-5a0e-9c55-1b7a4c2d9e10';

export function derivedId(...parts: readonly (string | number)[]): string {
  return v5(parts.join('/'), NAMESPACE);
}
