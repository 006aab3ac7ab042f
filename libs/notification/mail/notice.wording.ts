/**
 * The words of notices, in the plain tone of an office's own paper. Every event and every clock has its words here, or
 * the compiler complains: a notice without words would reach people as an internal name.
 */
import type { ClockKind, EventType, RecipientRole, Tone } from '#libs/domain';
import type { NoticeData } from '#libs/persistence';

export interface Words {
  readonly title: string;
  /** What the unit that rectifies must do next. */
  readonly undertaker: string;
  /** What those who supervise it must do next. */
  readonly overseer: string;
}

const NOTHING = '无需办理，请知悉。';

const words = (title: string, undertaker = NOTHING, overseer = NOTHING): Words => ({
  title,
  undertaker,
  overseer,
});

export const EVENT_WORDS: Readonly<Record<EventType, Words>> = {
  registered: words('事项已登记'),
  imported: words('事项已由原台账导入'),
  assigned: words('事项已交办', '请登录系统签收，并按期整改。', '请督促承办单位签收。'),
  received: words('承办单位已签收'),
  progressReported: words('承办单位已反馈进展', NOTHING, '请查看进展情况。'),
  extensionRequested: words('承办单位申请延期', NOTHING, '请审批延期申请。'),
  extensionApproved: words('延期申请已批准', '请按新的时限整改。'),
  extensionRefused: words('延期申请未批准', '请按原时限整改。', '请督促承办单位按原时限整改。'),
  suspended: words('事项已暂停计时'),
  resumed: words('事项已恢复计时', '请继续整改。'),
  reassigned: words('事项已改派', '请登录系统签收，并按期整改。', '请督促承办单位签收。'),
  submitted: words('承办单位申请核查', NOTHING, '请组织核查。'),
  verified: words('核查已通过', '请做好巩固工作。'),
  consolidationStarted: words('事项进入巩固期', '请做好巩固工作。'),
  returned: words('事项已退回重办', '请按退回意见重新整改。', '请督促承办单位重新整改。'),
  closed: words('事项已销号'),
  reopened: words('事项已重启', '请继续整改。', '请督促承办单位继续整改。'),
  withdrawn: words('事项已撤销'),
  merged: words('事项已并案'),
  instructed: words('领导作出批示', '请按批示要求办理。', '请督促落实批示。'),
  evidenceAdded: words('事项新增佐证材料'),
  taskAdded: words('事项新增协办任务', '请按期办理。'),
  taskClosed: words('协办任务已办结'),
  agendaItemDecided: words('领导小组已作出决定', '请按决定办理。', '请督促落实决定。'),
  rungFired: words('催办'),
  clockBreached: words('事项已逾期', '请抓紧办理。', '请督促承办单位办理。'),
  suspensionOverran: words('暂停计时已超过计划期限', NOTHING, '请恢复计时或者重新报批。'),
  taskReminded: words('协办任务催办', '请抓紧办理协办任务。', '请督促办理协办任务。'),
  policyAdopted: words(
    '事项适用新版督办规则，时限有调整',
    '请按新的时限办理。',
    '请按新的时限督促办理。',
  ),
  calendarAdopted: words(
    '放假安排变动，时限已重新推算',
    '请按新的时限办理。',
    '请按新的时限督促办理。',
  ),
  madeConfidential: words('事项已设为涉密'),
  circleChanged: words('涉密事项知情范围已调整'),
  confidentialityLifted: words('事项已解除涉密'),
};

export const CLOCK_WORDS: Readonly<Record<ClockKind, Words>> = {
  receipt: words('签收', '请立即登录系统签收。', '请督促承办单位签收。'),
  progress: words('进展反馈', '请登录系统反馈整改进展。', '请督促承办单位反馈进展。'),
  rectification: words(
    '整改',
    '请抓紧整改，完成后申请核查；确需延期的，须在到期前申请。',
    '请督促承办单位抓紧整改。',
  ),
  verification: words('核查', NOTHING, '请尽快组织核查。'),
  consolidation: words('巩固', '请做好巩固工作。', '巩固期已满的，请提请销号。'),
};

/** The colour is always written out: it must also be read in print and by those who do not see it. */
export const TONE_WORDS: Readonly<Record<Tone, string>> = { blue: '蓝', yellow: '黄', red: '红' };

export const ROLE_WORDS: Readonly<Record<RecipientRole, string>> = {
  handler: '承办人',
  supervisor: '督办工作人员',
  unitHead: '单位主要负责人',
  groupLeader: '组长（巡回检查专员）',
  deputyDirector: '副主任',
  officeDirector: '主任',
  leadingGroup: '党建工作领导小组',
  systemAdministrator: '系统管理员',
  circleMember: '知情人员',
};

export const UNDERTAKERS: readonly RecipientRole[] = ['handler', 'unitHead'];

/** 依国办发明电〔2025〕7号，整改到期日由2026-02-20改为2026-02-27; empty where nothing was moved. */
export function movesText(event: EventType, { dateMoves = [], causes = [] }: NoticeData): string {
  if (dateMoves.length === 0) return '';
  const basis =
    event === 'policyAdopted' ? `适用督办规则${causes.join('、')}` : `依${causes.join('、')}`;
  const moves = dateMoves.map(
    ({ clock, from, to }) => `${CLOCK_WORDS[clock].title}到期日由${from}改为${to}`,
  );
  return `${basis}，${moves.join('，')}`;
}
