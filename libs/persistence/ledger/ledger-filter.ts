/** What the ledger is asked for, and the WHERE clause of it. */
import type { CaseStateName, Instant, Lamp } from '#libs/domain';
import { knownTo } from './circle-condition.js';
import { gramsToFind, normalised } from '../record/search-grams.js';

export interface LedgerFilter {
  readonly year?: number | undefined;
  readonly areaId?: string | undefined;
  /** Township, lead unit, assisting unit or unit with a task. */
  readonly unitId?: string | undefined;
  readonly state?: CaseStateName | undefined;
  readonly lamp?: Lamp | undefined;
  readonly overdue?: boolean | undefined;
  /** Words apart by white space; all must occur. */
  readonly text?: string | undefined;
}

/** What the reader may see (design invariant 7): everything, cases of these areas or that involve these units, nothing. */
export type LedgerScope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'areas' | 'units';
      readonly areaIds: readonly string[];
      readonly unitIds: readonly string[];
    }
  | { readonly kind: 'none' };

export interface LedgerQuery {
  readonly filter: LedgerFilter;
  readonly scope: LedgerScope;
  /** Who reads, by person id; left out, no confidential case is listed or counted. */
  readonly reader?: string | undefined;
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
  readonly from: string;
  readonly where: string;
  readonly order: string;
  readonly values: readonly unknown[];
}

export function selectionOf(
  { filter, scope, reader, now, after }: LedgerQuery,
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
  if (filter.state !== undefined) conditions.push(`c.state = ${value(filter.state)}`);
  conditions.push(...clockConditions(filter, () => value(now)));
  const terms = termsOf(filter.text);
  // position() and not LIKE: the planner takes the latter for so rare that it never walks.
  conditions.push(...terms.map((term) => `position(${value(term)} IN t.search_text) > 0`));
  const grams = search === 'index' ? [...new Set(terms.flatMap(gramsToFind))] : [];
  if (grams.length > 0) {
    conditions.push(`t.case_id IN (SELECT case_id FROM found)`);
  }
  if (unit?.asReader !== true) conditions.push(...scopeConditions(scope, value));
  conditions.push(knownTo('c', reader === undefined ? null : value(reader)));
  const prelude =
    grams.length === 0
      ? ''
      : `WITH found AS MATERIALIZED (SELECT case_id FROM case_texts WHERE grams @> ${value(grams)}::text[])`;
  return {
    prelude,
    from: `${unit === null ? 'cases c' : 'case_units u JOIN cases c ON c.case_id = u.case_id'} JOIN case_texts t ON t.case_id = c.case_id`,
    where: conditions.length === 0 ? 'true' : conditions.join(' AND '),
    order,
    values,
  };
}

function walkedUnit(
  filter: LedgerFilter,
  scope: LedgerScope,
): { readonly unitId: string; readonly asReader: boolean } | null {
  if (filter.unitId !== undefined) return { unitId: filter.unitId, asReader: false };
  const [only, ...others] = scope.kind === 'units' ? scope.unitIds : [];
  return only === undefined || others.length > 0 ? null : { unitId: only, asReader: true };
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

function scopeConditions(scope: LedgerScope, value: (given: unknown) => string): string[] {
  if (scope.kind === 'all') return [];
  if (scope.kind === 'none') return ['false'];
  const units = `EXISTS (SELECT 1 FROM case_units s WHERE s.case_id = c.case_id AND s.involved
    AND s.unit_id = ANY (${value(scope.unitIds)}::uuid[]))`;
  return scope.areaIds.length === 0
    ? [units]
    : [`(c.area_id = ANY (${value(scope.areaIds)}::uuid[]) OR ${units})`];
}
