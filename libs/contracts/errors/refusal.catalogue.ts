/**
 * What each refusal of the domain says to a person and to a program.
 * Typed over every refusal code: a code without an entry does not compile, so nobody is ever answered with a bare word.
 */
import type { RefusalCode } from '#libs/domain';
import { absent, conflicting, type ErrorEntry, forbidden, unacceptable } from './error.entry.js';

export const REFUSAL_CATALOGUE: Readonly<Record<RefusalCode, ErrorEntry>> = {
  wrong_state: conflicting(
    '事项当前状态不允许此操作',
    'The state of the case does not allow this command.',
  ),
  not_permitted: forbidden('您的职务无权进行此操作', 'None of your posts may give this command.'),
  outside_scope: forbidden(
    '该事项不在您的职责范围内',
    'The case lies outside the scope of your posts.',
  ),
  already_registered: conflicting('该事项已经登记', 'The case is registered already.'),
  not_registered: absent('该事项尚未登记', 'The case is not registered.'),
  text_required: unacceptable('必填内容为空', 'A text that is required is empty.'),
  date_invalid: unacceptable(
    '日期无效，应为 YYYY-MM-DD 格式的真实日期',
    'The date is not a real date in the form YYYY-MM-DD.',
  ),
  budget_invalid: unacceptable(
    '工作日数应为 1 至 500 的整数',
    'Working days are a whole number from 1 to 500.',
  ),
  deadline_before_finding: unacceptable(
    '办结时限早于发现日期',
    'The deadline lies before the finding.',
    {
      zh: '办结时限不能早于发现日期（{foundOn}）',
      en: 'The deadline may not lie before the finding ({foundOn}).',
    },
  ),
  deadline_in_the_past: unacceptable('时限已经过去', 'The deadline lies in the past.'),
  finding_in_the_future: unacceptable('发现日期晚于今天', 'The finding is dated in the future.'),
  extension_pending: conflicting(
    '已有延期申请待审批',
    'Another request for an extension waits for its answer.',
  ),
  extension_not_requested: conflicting('没有待审批的延期申请', 'No extension was requested.'),
  extension_after_expiry: conflicting(
    '时限已过，不能申请或批准延期',
    'The deadline has passed; an extension is possible before expiry only.',
    {
      zh: '时限（{dueDate}）已过，不能申请或批准延期',
      en: 'The deadline ({dueDate}) has passed; an extension is possible before expiry only.',
    },
  ),
  extension_beyond_bound: unacceptable(
    '延期超出允许的工作日数',
    'The extension exceeds what the policy allows.',
    {
      zh: '最多还可延期 {leftWorkingDays} 个工作日',
      en: 'At most {leftWorkingDays} more working days can be granted.',
    },
  ),
  extension_too_many: conflicting('延期次数已用完', 'No further extension is allowed.', {
    zh: '一个事项最多延期 {maximumCount} 次',
    en: 'A case may be extended {maximumCount} times at most.',
  }),
  own_request: forbidden('不能审批自己的申请', 'Nobody decides on a request of their own.'),
  already_suspended: conflicting('该事项已暂停计时', 'The case is suspended already.'),
  not_suspended: conflicting('该事项没有暂停计时', 'The case is not suspended.'),
  suspended: conflicting('该事项暂停计时中，请先恢复', 'The case is suspended; resume it first.'),
  suspension_without_planned_end: unacceptable(
    '暂停计时须写明今天以后的计划恢复日期',
    'A suspension needs a planned end after today.',
  ),
  suspension_too_long: unacceptable('暂停计时过长', 'The suspension is too long.', {
    zh: '一次暂停最长 {maximumCalendarDays} 天',
    en: 'A suspension lasts {maximumCalendarDays} calendar days at most.',
  }),
  evidence_missing: unacceptable('缺少整改佐证材料', 'Evidence of the rectification is missing.'),
  evidence_unknown: unacceptable('佐证材料不在该事项中', 'The evidence is not on this case.', {
    zh: '该事项中没有佐证材料 {evidenceId}',
    en: 'This case has no evidence {evidenceId}.',
  }),
  evidence_duplicate: conflicting(
    '内容相同的材料已经上传',
    'A file with the same content is on the case already.',
    {
      zh: '内容相同的材料已经上传：{fileName}',
      en: 'A file with the same content is on the case already: {fileName}.',
    },
  ),
  verifier_is_handler: forbidden(
    '核查人不能是承办人',
    'The verifier may not have worked on the rectification.',
  ),
  approver_is_verifier: forbidden(
    '销号审批人不能是核查人',
    'The closing is approved by somebody other than the verifier.',
  ),
  approver_is_handler: forbidden(
    '销号审批人不能是承办人',
    'The closing is approved by somebody who never worked on the rectification.',
  ),
  tasks_open: conflicting('尚有未办结的任务', 'Tasks are still open.', {
    zh: '尚有 {open} 项协办或批示任务未办结',
    en: '{open} tasks of assisting units or instructions are still open.',
  }),
  task_unknown: unacceptable('该事项中没有此任务', 'The case has no such task.'),
  task_duplicate: conflicting('任务编号已被使用', 'The task id is used already.'),
  task_closed: conflicting('该任务已经办结', 'The task is closed already.'),
  agenda_item_open: conflicting(
    '有议题待领导小组决定',
    'An agenda item waits for the leading group.',
  ),
  agenda_item_none: conflicting(
    '没有待领导小组决定的议题',
    'No agenda item waits for the leading group.',
  ),
  consolidation_not_over: unacceptable(
    '巩固期未满，提前销号须说明理由',
    'The consolidation period is not over; closing early needs a reason.',
    {
      zh: '巩固期至 {dueDate}，提前销号须说明理由',
      en: 'Consolidation lasts until {dueDate}; closing early needs a reason.',
    },
  ),
  merge_into_itself: unacceptable('事项不能并入自身', 'A case cannot be merged into itself.'),
  // Answered as `unknown_case` by the service: this entry serves programs that talk to the workflow itself.
  not_in_circle: absent('事项不存在或不可见', 'There is no such case for you.'),
  already_confidential: conflicting('该事项已设为涉密', 'The case is confidential already.'),
  not_confidential: conflicting('该事项不是涉密事项', 'The case is not confidential.'),
  administrator_in_circle: unacceptable(
    '系统、安全、审计管理员不能列为知情人员',
    'Administrators may not know of a case.',
    {
      zh: '{person}担任系统、安全或审计管理员，不能列为知情人员',
      en: '{person} is an administrator and may not know of a case.',
    },
  ),
  circle_without_approver: unacceptable(
    '知情人员中须有未参与整改、可以批准销号的主任或副主任',
    'The circle needs a director or deputy who never worked on the case and may approve its closing.',
  ),
  circle_member_needed: unacceptable(
    '承办人、督办工作人员和操作人本人不能移出知情范围',
    'Handler, supervisor and the person who gives the command stay in the circle.',
    {
      zh: '{person}是承办人、督办工作人员或者操作人本人，不能移出知情范围',
      en: '{person} is handler, supervisor or the person who gives the command, and stays in the circle.',
    },
  ),
  circle_unchanged: unacceptable('知情范围没有变化', 'The circle would stay as it is.'),
  policy_unchanged: conflicting(
    '事项已适用这一版督办规则',
    'The case computes with this policy version already.',
    {
      zh: '事项已适用督办规则{version}',
      en: 'The case computes with policy {version} already.',
    },
  ),
  not_named_by_policy: forbidden(
    '按该事项适用的督办规则，应由其他职务审批',
    'The policy of this case names other posts for this decision.',
  ),
  suspension_too_many: conflicting('暂停次数已用完', 'No further suspension is allowed.', {
    zh: '一个事项最多暂停 {maximumCount} 次',
    en: 'A case may be suspended {maximumCount} times at most.',
  }),
  merge_outside_circle: conflicting(
    '只能将知情范围更小的涉密事项并入涉密事项',
    'Only a confidential case whose circle lies within the other one may go into a confidential case.',
  ),
};
