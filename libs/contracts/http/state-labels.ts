import type { CaseStateName } from '#libs/domain';

/** The states as people name them on paper and screen. */
export const STATE_LABELS_ZH: Readonly<Record<CaseStateName, string>> = {
  registered: '已登记',
  assigned: '已交办',
  received: '已签收',
  rectifying: '整改中',
  submitted: '申请核查',
  verified: '核查通过',
  consolidating: '巩固期',
  closed: '已销号',
  merged: '已并案',
  withdrawn: '已撤销',
};
