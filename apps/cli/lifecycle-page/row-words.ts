/** How one row of the lifecycle table is put into words. */
import { STATE_LABELS_ZH } from '#libs/contracts/http';
import { CASE_STATES, type CaseStateName, type LifecycleRow, type PostRole } from '#libs/domain';

export type StateOrNone = LifecycleRow['from'][number];

const ROLE_WORDS: Readonly<Record<PostRole, string>> = {
  officeDirector: 'office director 主任',
  deputyDirector: 'deputy director 副主任',
  officeStaff: 'office staff 办公室人员',
  groupLeader: 'group leader 组长',
  inspector: 'inspector 巡回检查组成员',
  unitHead: 'unit head 承办单位负责人',
  unitHandler: 'handler 承办人',
  leadingGroup: 'leading group 领导小组',
  auditor: 'auditor 审计',
  systemAdministrator: 'system administrator 系统管理员',
  securityAdministrator: 'security administrator 安全管理员',
  auditAdministrator: 'audit administrator 审计管理员',
};

export function roleWords(role: PostRole): string {
  return ROLE_WORDS[role];
}

export function stateZh(state: StateOrNone): string {
  return state === 'unregistered' ? '未登记' : STATE_LABELS_ZH[state];
}

/** Where the old ledger may say that an imported case stands. */
export const IMPORTED_STATES: readonly CaseStateName[] = ['assigned', 'rectifying', 'closed'];

/** The states that a row leads through, the last of them its result; empty when the work does not move. */
export function wayOf({ emits, to }: LifecycleRow): readonly CaseStateName[] {
  if (to === 'unchanged' || to === 'asImported') return [];
  const passed = CASE_STATES.filter(
    (state) => state !== to && emits.some((type) => type === state),
  );
  return [...passed, to];
}
