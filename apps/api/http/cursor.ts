/** Cursors are opaque to callers: base64url of where the last page ended. */
import { ApiProblem } from './api.problem.js';

export function cursorOf(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

/** Refuses with `cursor_invalid` what did not come from `cursorOf`, or lies beyond the `last` possible position. */
export function positionIn(cursor: string, last = Number.MAX_SAFE_INTEGER): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw new ApiProblem('cursor_invalid', ['cursor']);
  const position = Number(text);
  if (position > last) throw new ApiProblem('cursor_invalid', ['cursor']);
  return position;
}

/** For lists by name. */
export function nameCursorOf(name: string): string {
  return Buffer.from(name).toString('base64url');
}

/** Refuses with `cursor_invalid` what cannot be a name. */
export function nameIn(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString();
  const refused = name === '' || name.includes('\0') || nameCursorOf(name) !== cursor;
  if (refused) throw new ApiProblem('cursor_invalid', ['cursor']);
  return name;
}
