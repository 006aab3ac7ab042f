/** 市委、领导小组、巡回检查办公室、巡回检查组、片区、乡镇、市直单位、村 */
export const UNIT_KINDS = [
  'committee',
  'leadingGroup',
  'office',
  'group',
  'area',
  'township',
  'department',
  'village',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
