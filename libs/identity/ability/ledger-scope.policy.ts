/**
 * The rules of reading as a predicate that the database can use: which cases a list may show. Made from the same ability
 * that judges single cases; without it a list would tell what a page refuses.
 */
import { rulesToCondition } from '@casl/ability/extra';
import type { Actor } from '#libs/domain';
import type { LedgerScope } from '#libs/persistence';
import { abilityOf, type CaseConditions } from './case.ability.js';

export function readScopeOf(actor: Pick<Actor, 'personId' | 'posts'>): LedgerScope {
  const alternatives = rulesToCondition(
    abilityOf(actor).rulesFor('read', 'Case'),
    // Every rule of a case's ability has conditions; CASL types them as any query.
    ({ conditions }) => conditions as CaseConditions | undefined,
    { and: refuseExceptions, or: (conditions) => conditions, empty: () => [] },
  );
  return scopeOf((alternatives ?? []).filter((conditions) => conditions !== undefined));
}

/** The rules only ever grant; an exception among them would be lost in the predicate. */
function refuseExceptions(): never {
  throw new Error('a rule that takes reading away has no place in the ledger’s predicate');
}

function scopeOf(alternatives: readonly CaseConditions[]): LedgerScope {
  const open = alternatives.filter(({ circle }) => circle === null);
  const circlesOf = alternatives.find(({ circle }) => circle !== null)?.circle ?? undefined;
  if (open.some(({ areaId, involvedUnitIds }) => areaId === undefined && !involvedUnitIds)) {
    return { kind: 'all', circlesOf };
  }
  const areaIds = open.flatMap(({ areaId }) => areaId?.$in ?? []);
  const unitIds = open.flatMap(({ involvedUnitIds }) => involvedUnitIds?.$in ?? []);
  if (areaIds.length + unitIds.length === 0) return { kind: 'none', circlesOf };
  return { kind: areaIds.length > 0 ? 'areas' : 'units', areaIds, unitIds, circlesOf };
}
