/**
 * The units of the demonstration county (要点 §1–2): committee, leading group, office, three groups with their areas,
 * ten townships. Villages and everything at city level are invented and say so in their names.
 */
import type { UnitKind } from '#libs/persistence';
import { demonstrationId } from './county.ids.js';
import type { DemonstrationUnit } from './county.types.js';

export const COMMITTEE = '示例市委';
export const LEADING_GROUP = '示例市委党建工作领导小组';
export const OFFICE = '示例市委党建工作巡回检查办公室';
export const AUDIT_OFFICE = '示例市审计局';
export const INFORMATION_CENTRE = '示例市委信息中心';
/** City departments that answer for matters beside the townships. */
export const DEPARTMENTS = ['示例市民政局', '示例市财政局'] as const;

export interface DemonstrationArea {
  readonly group: string;
  readonly area: string;
  readonly townships: readonly string[];
}

/** Which group owns which townships, as the sample ledger has it. */
export const AREAS: readonly DemonstrationArea[] = [
  { group: '第一组', area: '第一片区', townships: ['八所镇', '东河镇', '大田镇'] },
  { group: '第二组', area: '第二片区', townships: ['感城镇', '板桥镇', '三家镇'] },
  { group: '第三组', area: '第三片区', townships: ['四更镇', '新龙镇', '天安乡', '江边乡'] },
];

const VILLAGES_PER_TOWNSHIP = 2;

export function unitIdOf(name: string): string {
  return demonstrationId('unit', name);
}

export function demonstrationUnits(): readonly DemonstrationUnit[] {
  return [
    unit('committee', COMMITTEE, null),
    unit('leadingGroup', LEADING_GROUP, COMMITTEE),
    unit('office', OFFICE, COMMITTEE),
    ...[AUDIT_OFFICE, INFORMATION_CENTRE, ...DEPARTMENTS].map((name) =>
      unit('department', name, COMMITTEE),
    ),
    ...AREAS.flatMap(({ group, area, townships }) => [
      unit('area', area, COMMITTEE, area),
      unit('group', group, OFFICE, area),
      ...townships.map((township) => unit('township', township, area, area)),
    ]),
    ...villages(),
  ];
}

function villages(): DemonstrationUnit[] {
  const townships = AREAS.flatMap(({ area, townships: names }) =>
    names.map((name) => ({ name, area })),
  );
  return townships.flatMap(({ name, area }, index) =>
    Array.from({ length: VILLAGES_PER_TOWNSHIP }, (_, village) =>
      unit('village', `示例${index * VILLAGES_PER_TOWNSHIP + village + 1}村`, name, area),
    ),
  );
}

function unit(
  kind: UnitKind,
  name: string,
  parent: string | null,
  area: string | null = null,
): DemonstrationUnit {
  return {
    unitId: unitIdOf(name),
    parentId: parent === null ? null : unitIdOf(parent),
    kind,
    name,
    areaId: area === null ? null : unitIdOf(area),
  };
}
