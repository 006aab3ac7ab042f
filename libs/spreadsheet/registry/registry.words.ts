/** How staff lists word the kinds of units and the roles of posts. */
import type { PostRole, UnitKind } from '#libs/domain';
import { comparable } from '../ledger/cell-text.js';

const KINDS: Readonly<Record<UnitKind, readonly string[]>> = {
  committee: ['市委', '县委', '区委', '党委'],
  leadingGroup: ['领导小组', '党建工作领导小组'],
  office: ['办公室', '巡回检查办公室', '巡查办'],
  group: ['巡回检查组', '检查组', '组'],
  area: ['片区'],
  township: ['乡镇', '镇', '乡', '街道'],
  department: ['市直单位', '县直单位', '部门', '市直部门'],
  village: ['村', '行政村', '社区', '村（社区）'],
};

const ROLES: Readonly<Record<PostRole, readonly string[]>> = {
  officeDirector: ['办公室主任', '主任'],
  deputyDirector: ['办公室副主任', '副主任'],
  officeStaff: ['工作人员', '办公室工作人员', '督办工作人员'],
  groupLeader: ['组长', '专员', '巡回检查专员'],
  inspector: ['组员', '成员', '巡回检查组成员'],
  unitHead: ['单位负责人', '主要负责人', '负责人'],
  unitHandler: ['承办人'],
  leadingGroup: ['领导小组成员', '领导小组组长'],
  auditor: ['审计人员', '审计监督', '纪检监督'],
  systemAdministrator: ['系统管理员'],
  securityAdministrator: ['安全管理员'],
  auditAdministrator: ['审计管理员'],
};

export function kindOfWord(written: string): UnitKind | null {
  return keyOf(KINDS, written);
}

export function roleOfWord(written: string): PostRole | null {
  return keyOf(ROLES, written);
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  written: string,
): Key | null {
  const entries = Object.entries(words) as [Key, readonly string[]][];
  const wanted = comparable(written);
  return (
    entries.find(([, known]) => known.some((word) => comparable(word) === wanted))?.[0] ?? null
  );
}
