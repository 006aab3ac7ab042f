/**
 * One text for one JSON value (after RFC 8785): keys sorted by UTF-16 code units, no white space. A hash over
 * `JSON.stringify` would change when the database hands the keys back in another order (design §2).
 *
 * Members that are undefined are left out, as storing them would; whatever else JSON cannot carry throws TypeError,
 * because it would come back from the database as something different.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  // Array.from visits holes too, which map would step over.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .toSorted()
      .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`no JSON value: ${Object.prototype.toString.call(value)}`);
}

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('no JSON value: text with a lone surrogate');
  return JSON.stringify(text);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`no JSON value: ${value}`);
  return JSON.stringify(value);
}

/** Judged by its tag, not by its prototype: objects of another realm (a workflow's sandbox) are plain too. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
