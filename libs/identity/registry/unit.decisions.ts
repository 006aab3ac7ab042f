/**
 * Units are opened, renamed, moved, merged and closed with a day (要点 §1). A unit that still answers for something is
 * not closed: its cases would have nobody, and nothing would say so.
 */
import type { LocalDate } from '#libs/domain';
import type { Unit } from '../directory.types.js';
import { mayStandBelow } from './placing.policy.js';
import type { RegistryPayloads } from './registry.acts.js';
import { dateFault, type RegistryContext, type RegistryDecision } from './registry.context.js';
import { granted, refused } from './registry.refusal.js';

export function decideOpenUnit(
  { parentId, kind, name, areaId, openedOn }: RegistryPayloads['openUnit'],
  { directory, newId }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ openedOn });
  if (fault !== null) return fault;
  if (name === '') return refused('text_required', ['name']);
  const parent = parentId === null ? null : directory.unitOn(parentId, openedOn);
  if (parent === null && parentId !== null) return unknownUnit(parentId, 'parentId');
  if (!mayStandBelow(kind, parent?.kind ?? null)) return misplaced(kind, parent, 'parentId');
  if (isNameTaken(name, openedOn, null, directory.allUnits())) return nameTaken(name);
  const area = areaId === null ? null : directory.unitOn(areaId, openedOn);
  if ((kind === 'group') !== (area?.kind === 'area')) return refused('area_required', ['areaId']);
  const ownArea = { area: newId, group: areaId, township: parent?.areaId, village: parent?.areaId };
  const unit = {
    unitId: newId,
    parentId,
    kind,
    name,
    areaId: (kind in ownArea ? ownArea[kind as keyof typeof ownArea] : null) ?? null,
    fictional: false,
    openedOn,
  };
  return granted([{ kind: 'unitOpened', unit }]);
}

export function decideRenameUnit(
  { unitId, name, from }: RegistryPayloads['renameUnit'],
  { directory }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from });
  if (fault !== null) return fault;
  if (name === '') return refused('text_required', ['name']);
  if (directory.unitOn(unitId, from) === null) return unknownUnit(unitId, 'unitId');
  const last = directory.unit(unitId)?.names?.at(-1)?.fromDate;
  if (last !== undefined && from <= last) return outOfOrder(last);
  if (isNameTaken(name, from, unitId, directory.allUnits())) return nameTaken(name);
  return granted([{ kind: 'unitRenamed', unitId, name, from }]);
}

/** Not dated ahead: the path holds the tree of today. */
export function decideMoveUnit(
  { unitId, parentId, from }: RegistryPayloads['moveUnit'],
  { directory, today }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from });
  if (fault !== null) return fault;
  if (from > today) return refused('registry_date_ahead', ['from']);
  const unit = directory.unitOn(unitId, from);
  if (unit === null) return unknownUnit(unitId, 'unitId');
  const parent = directory.unitOn(parentId, from);
  if (parent === null) return unknownUnit(parentId, 'parentId');
  if (!mayStandBelow(unit.kind, parent.kind)) return misplaced(unit.kind, parent, 'parentId');
  const last = directory.unit(unitId)?.places?.at(-1)?.fromDate;
  if (last !== undefined && from <= last) return outOfOrder(last);
  return granted([{ kind: 'unitMoved', unitId, parentId, from }]);
}

export function decideMergeUnit(
  { unitId, intoUnitId, from }: RegistryPayloads['mergeUnit'],
  context: RegistryContext,
): RegistryDecision {
  const ending = mayEnd(unitId, from, context);
  if (!ending.ok) return ending;
  const unit = context.directory.unitOn(unitId, from);
  const into = context.directory.unitOn(intoUnitId, from);
  if (into === null) return unknownUnit(intoUnitId, 'intoUnitId');
  if (unitId === intoUnitId || unit?.kind !== into.kind) {
    return refused('unit_successor_unsuitable', ['intoUnitId']);
  }
  return granted([{ kind: 'unitMerged', unitId, intoUnitId, from }]);
}

export function decideCloseUnit(
  { unitId, from }: RegistryPayloads['closeUnit'],
  context: RegistryContext,
): RegistryDecision {
  const ending = mayEnd(unitId, from, context);
  return ending.ok ? granted([{ kind: 'unitClosed', unitId, from }]) : ending;
}

function mayEnd(
  unitId: string,
  from: LocalDate,
  { directory, openCases }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from });
  if (fault !== null) return fault;
  const row = directory.unit(unitId);
  if (row === null || directory.unitOn(unitId, from) === null) return unknownUnit(unitId, 'unitId');
  if (row.closedOn) return refused('unit_closed_already', ['unitId'], { date: row.closedOn });
  const lasting = [row.names, row.places].map((periods) => periods?.at(-1)?.fromDate ?? '');
  const last = lasting.toSorted().at(-1) ?? '';
  if (from <= last) return outOfOrder(last);
  const below = directory
    .allUnits()
    .filter((unit) => unit.parentId === unitId && !endsBy(unit, from));
  if (below.length > 0) return refused('unit_has_units', ['unitId'], { count: below.length });
  const posts = directory
    .posts((post) => post.unitId === unitId || post.areaId === unitId)
    .filter(({ postId }) => !endsBy({ closedOn: directory.postClosedOn(postId) }, from));
  if (posts.length > 0) return refused('unit_has_posts', ['unitId'], { count: posts.length });
  return openCases > 0
    ? refused('unit_has_open_cases', ['unitId'], { count: openCases })
    : granted([]);
}

function endsBy({ closedOn }: { readonly closedOn?: LocalDate | null }, date: LocalDate): boolean {
  return closedOn !== undefined && closedOn !== null && closedOn <= date;
}

/** Units are named by their names where ids are not known, so no two of one day share one. */
function isNameTaken(
  name: string,
  from: LocalDate,
  but: string | null,
  units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly closedOn?: LocalDate | null;
    readonly names?: readonly { readonly fromDate: LocalDate; readonly name: string }[];
  }[],
): boolean {
  return units.some((unit) => {
    if (unit.unitId === but || endsBy(unit, from)) return false;
    const begun = unit.names?.findLast(({ fromDate }) => fromDate <= from)?.name ?? unit.name;
    const later =
      unit.names?.filter(({ fromDate }) => fromDate > from).map((one) => one.name) ?? [];
    return [begun, ...later].includes(name);
  });
}

export function unknownUnit(unit: string, field: string): RegistryDecision {
  return refused('unknown_unit', [field], { unit });
}

function misplaced(kind: string, parent: Unit | null, field: string): RegistryDecision {
  return refused('unit_misplaced', [field], { kind, parent: parent?.name ?? '—' });
}

function nameTaken(name: string): RegistryDecision {
  return refused('unit_name_taken', ['name'], { name });
}

function outOfOrder(date: LocalDate): RegistryDecision {
  return refused('registry_date_out_of_order', ['from'], { date });
}
