/** What the ledger is asked for, and the WHERE clause of it. */
import type { CaseStateName, Instant, Lamp, Severity } from '#libs/domain';
import { gramsToFind, normalised } from '../record/search-grams.js';

export interface LedgerFilter {
  readonly year?: number | undefined;
  readonly areaId?: string | undefined;
  /** Township, lead unit, assisting unit or unit with a task. */
  readonly unitId?: string | undefined;
  readonly state?: CaseStateName | undefined;
  readonly severity?: Severity | undefined;
  /** The version that the case computes with. */
  readonly policyVersion?: string | undefined;
  readonly lamp?: Lamp | undefined;
  readonly overdue?: boolean | undefined;
  /** Words apart by white space; all must occur. */
  readonly text?: string | undefined;
}

/**
 * What the reader may see (design invariant 7): all cases, those of these areas or that involve these units, none; and
 * of the confidential ones those alone whose circle has this person. The explicit form of what row-level security lets
 * through: it is there for the planner, which finds by it the index to walk.
 */
export type LedgerScope = (
  | { readonly kind: 'all' }
  | {
      readonly kind: 'areas' | 'units';
      readonly areaIds: readonly string[];
      readonly unitIds: readonly string[];
    }
  | { readonly kind: 'none' }
) & {
  /** Absent for a person who reads no confidential case. */
  readonly circlesOf?: string | undefined;
};

/** One part of a scope, to be read by one index; no case is in two parts of it. */
export type ScopePart =
  | Exclude<LedgerScope, { readonly kind: 'none' }>
  | { readonly kind: 'circles'; readonly circlesOf: string };

/** Confidential cases are few and lie anywhere: for a reader of part of the ledger they are looked for apart. */
export function partsOf(scope: LedgerScope): readonly ScopePart[] {
  const { circlesOf } = scope;
  if (scope.kind === 'all') return [scope];
  const circles = circlesOf === undefined ? [] : [{ kind: 'circles', circlesOf } as const];
  return scope.kind === 'none' ? circles : [scope, ...circles];
}

export interface LedgerQuery {
  readonly filter: LedgerFilter;
  readonly scope: LedgerScope;
  /** The instant that lamp and overdue are judged at. */
  readonly now: Instant;
  /** Only cases below this place; null for the first page. */
  readonly after: number | null;
}

/**
 * How a text is looked for. walk: case by case in the order of the ledger, which finds frequent words at once; index: by
 * its grams, which finds rare ones. PostgreSQL cannot tell them apart: it takes neighbouring characters for independent.
 */
export type TextSearch = 'walk' | 'index';

/** A place is year · 10⁷ + serial. */
const PLACES_OF_A_YEAR = 10_000_000;

/** FROM and WHERE of a list of cases `c`, with its parameters. The list is in the order of `order`, descending. */
export interface LedgerSelection {
  /** WITH clause before SELECT, or empty. */
  readonly prelude: string;
  /** Cases `c` and, where one unit's are walked, its `u`; enough for a selection without a text. */
  readonly cases: string;
  /** The same with the texts `t`. */
  readonly from: string;
  readonly where: string;
  readonly order: string;
  readonly values: readonly unknown[];
}

export function selectionOf(
  { filter, now, after }: Omit<LedgerQuery, 'scope'>,
  scope: ScopePart,
  search: TextSearch = 'index',
  /** Only cases from this place on. */
  downTo: number | null = null,
): LedgerSelection {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const unit = walkedUnit(filter, scope);
  // Walking one unit's cases in their order; the planner then never sorts a whole township.
  const order = unit === null ? 'c.place' : 'u.place';
  if (unit !== null) {
    conditions.push(`u.unit_id = ${value(unit.unitId)}`);
    conditions.push(unit.asReader ? 'u.involved' : '(u.located OR u.involved)');
  }
  if (after !== null) conditions.push(`${order} < ${value(after)}`);
  if (downTo !== null) conditions.push(`${order} >= ${value(downTo)}`);
  if (filter.year !== undefined) {
    const first = filter.year * PLACES_OF_A_YEAR;
    conditions.push(
      `${order} >= ${value(first)} AND ${order} < ${value(first + PLACES_OF_A_YEAR)}`,
    );
  }
  if (filter.areaId !== undefined) conditions.push(`c.area_id = ${value(filter.areaId)}`);
  conditions.push(...equalities(filter, value));
  conditions.push(...clockConditions(filter, () => value(now)));
  const terms = termsOf(filter.text);
  // position() and not LIKE: the planner takes the latter for so rare that it never walks.
  conditions.push(...terms.map((term) => `position(${value(term)} IN t.search_text) > 0`));
  const grams = search === 'index' ? [...new Set(terms.flatMap(gramsToFind))] : [];
  if (grams.length > 0) {
    conditions.push(`t.case_id IN (SELECT case_id FROM found)`);
  }
  conditions.push(...scopeConditions(scope, unit?.asReader === true, value));
  const prelude =
    grams.length === 0
      ? ''
      : `WITH found AS MATERIALIZED (SELECT case_id FROM cases_with_grams(${value(grams)}::text[]) AS case_id)`;
  const cases = unit === null ? 'cases c' : 'case_units u JOIN cases c ON c.case_id = u.case_id';
  return {
    prelude,
    cases,
    from: `${cases} JOIN case_texts t ON t.case_id = c.case_id`,
    where: conditions.length === 0 ? 'true' : conditions.join(' AND '),
    order,
    values,
  };
}

function walkedUnit(
  filter: LedgerFilter,
  scope: ScopePart,
): { readonly unitId: string; readonly asReader: boolean } | null {
  if (filter.unitId !== undefined) return { unitId: filter.unitId, asReader: false };
  const [only, ...others] = scope.kind === 'units' ? scope.unitIds : [];
  return only === undefined || others.length > 0 ? null : { unitId: only, asReader: true };
}

function equalities(filter: LedgerFilter, value: (given: unknown) => string): string[] {
  const { state, severity, policyVersion } = filter;
  return [
    ['c.state', state],
    ['c.severity', severity],
    ['c.policy_version', policyVersion],
  ].flatMap(([column, wanted]) => (wanted === undefined ? [] : [`${column} = ${value(wanted)}`]));
}

function clockConditions({ lamp, overdue }: LedgerFilter, now: () => string): string[] {
  const conditions: string[] = [];
  if (lamp === 'none') conditions.push('c.lamp_red_at IS NULL');
  if (lamp === 'red' || overdue === true) conditions.push(`c.lamp_red_at <= ${now()}`);
  if (lamp === 'yellow') {
    conditions.push(`c.lamp_yellow_at <= ${now()} AND c.lamp_red_at > ${now()}`);
  }
  if (lamp === 'green') {
    conditions.push(`c.lamp_yellow_at > ${now()} AND c.lamp_red_at > ${now()}`);
  }
  if (overdue === false) conditions.push(`(c.lamp_red_at IS NULL OR c.lamp_red_at > ${now()})`);
  return conditions;
}

/** Words apart by white space, as the index has them; empty when nothing is looked for. */
export function termsOf(text = ''): readonly string[] {
  return normalised(text)
    .split(/\s+/u)
    .filter((term) => term !== '');
}

function scopeConditions(
  scope: ScopePart,
  /** The unit's cases are walked already. */
  walked: boolean,
  value: (given: unknown) => string,
): string[] {
  const { kind, circlesOf } = scope;
  const inCircle = circlesOf === undefined ? null : () => `${value(circlesOf)} = ANY (c.circle)`;
  if (kind === 'circles')
    return ['c.circle IS NOT NULL', ...(inCircle === null ? [] : [inCircle()])];
  const isOpen = 'c.circle IS NULL';
  if (kind === 'all') return [inCircle === null ? isOpen : `(${isOpen} OR ${inCircle()})`];
  if (walked) return [isOpen];
  const units = () => `c.involved_unit_ids && ${value(scope.unitIds)}::uuid[]`;
  if (scope.areaIds.length === 0) return [isOpen, units()];
  return [isOpen, `(c.area_id = ANY (${value(scope.areaIds)}::uuid[]) OR ${units()})`];
}
