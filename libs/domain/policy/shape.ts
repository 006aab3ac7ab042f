/**
 * Shapes of plain data, said as faults with their path instead of a thrown error: a policy is typed by a person, and a
 * misspelt member that is passed over in silence would be a rule that nobody follows.
 */
import { type PolicyFault, faultWhen } from './policy.fault.js';

export type Shape = (value: unknown, path: string) => PolicyFault[];

export const text: Shape = (value, path) =>
  faultWhen(typeof value !== 'string', path, '应为文字', 'is no text');

export const number: Shape = (value, path) =>
  faultWhen(!Number.isFinite(value), path, '应为数字', 'is no number');

export const yesOrNo: Shape = (value, path) =>
  faultWhen(typeof value !== 'boolean', path, '应为 true 或 false', 'is neither true nor false');

export function oneOf(values: readonly string[]): Shape {
  const known = values.join('、');
  return (value, path) =>
    faultWhen(
      typeof value !== 'string' || !values.includes(value),
      path,
      `${shown(value)}不在允许的取值中（${known}）`,
      `${shown(value)} is none of ${values.join(', ')}`,
    );
}

export function listOf(member: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => member(each, `${path}[${index}]`))
      : [{ path, zh: '应为列表', en: 'is no list' }];
}

type Members = Readonly<Record<string, Shape>>;

/** Members of `required` must be there, those of `optional` may be, others may not. */
export function objectOf(required: Members, optional: Members = {}): Shape {
  return (value, path) => {
    if (!isObject(value)) return [{ path, zh: '应为对象', en: 'is no object' }];
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => ({ path: at(path, name), zh: '缺少此项', en: 'is missing' })),
      ...Object.entries(value).flatMap(([name, each]) => {
        const shape = memberOf(required, name) ?? memberOf(optional, name);
        return shape ? shape(each, at(path, name)) : [unknownMember(at(path, name))];
      }),
    ];
  };
}

/** Any names, one shape. */
export function dictionaryOf(member: Shape): Shape {
  return (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, each]) => member(each, at(path, name)))
      : [{ path, zh: '应为对象', en: 'is no object' }];
}

/** The same shape under each of these names. */
export function eachOf(names: readonly string[], member: Shape): Members {
  return Object.fromEntries(names.map((name) => [name, member]));
}

function memberOf(members: Members, name: string): Shape | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function unknownMember(path: string): PolicyFault {
  return { path, zh: '没有这一项', en: 'is not a member of a policy' };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

const SHOWN_CHARACTERS = 40;

function shown(value: unknown): string {
  const said = typeof value === 'string' ? `「${value}」` : typeof value;
  return said.length > SHOWN_CHARACTERS ? `${said.slice(0, SHOWN_CHARACTERS)}…` : said;
}
