/** The words of a preview in both languages. */
import type { PolicyPreview, PreviewedLateness } from '#libs/contracts/http';
import { type ClockKind, localDateOf } from '#libs/domain';

type Figures = PolicyPreview['lateCases'];

export interface PreviewWords {
  readonly clocks: Readonly<Record<ClockKind, string>>;
  readonly changes: Readonly<Record<PreviewedLateness['change'], string>>;
  readonly agenda: string;
  readonly none: string;
  readonly late: string;
  readonly lateColumns: readonly string[];
  readonly escalated: string;
  readonly escalatedColumns: readonly string[];
  readonly moved: string;
  readonly movedColumns: readonly string[];
  readonly load: string;
  readonly loadColumns: readonly string[];
  heading(preview: PolicyPreview): string;
  cases(cases: PolicyPreview['cases']): string;
  counts(what: 'late' | 'escalated', figures: Figures): string;
  movedCount(count: number): string;
  selfCheck(check: PolicyPreview['selfCheck']): string;
}

const zh: PreviewWords = {
  clocks: {
    receipt: '签收',
    progress: '进展反馈',
    rectification: '整改',
    verification: '核查',
    consolidation: '巩固',
  },
  changes: { same: '不变', moved: '改期', added: '新增', dropped: '不再' },
  agenda: '（议题）',
  none: '无',
  late: '超期',
  lateColumns: ['台账编号', '时限', '变化', '实际', '按草案'],
  escalated: '升级',
  escalatedColumns: ['台账编号', '级', '变化', '实际', '按草案', '接收人'],
  moved: '在办事项到期日变动',
  movedColumns: ['台账编号', '时限', '原到期日', '新到期日'],
  load: '每人每周工作量',
  loadColumns: ['周', '姓名', '催办（实际）', '催办（草案）', '到期（实际）', '到期（草案）'],
  heading: ({ since, until, policyVersion, calendarVersion }) =>
    `督办规则推演：${since} 至 ${localDateOf(until)}，规则 ${policyVersion ?? '各按原规则'}，日历 ${calendarVersion ?? '各按原日历'}。未写入任何数据。`,
  cases: ({ replayed, running, confidential, different }) =>
    `推演 ${replayed} 件（在办 ${running} 件，涉密 ${confidential} 件），其中 ${different} 件有变化`,
  counts: (what, { inRecord, underDraft }) =>
    `${what === 'late' ? '超期' : '升级'}：实际 ${inRecord} 件，按草案 ${underDraft} 件`,
  movedCount: (count) => `在办事项到期日变动：${count} 个`,
  selfCheck: ({ exact, inexact, pendingActs }) =>
    `自检：按各自规则重演，${exact} 件与记录完全一致，${inexact.length} 件不能准确重演（未计入以上结论）` +
    (pendingActs > 0 ? `；${pendingActs} 项已到时间、尚未记录` : ''),
};

const en: PreviewWords = {
  clocks: {
    receipt: 'receipt',
    progress: 'progress',
    rectification: 'rectification',
    verification: 'verification',
    consolidation: 'consolidation',
  },
  changes: { same: 'same', moved: 'moved', added: 'added', dropped: 'dropped' },
  agenda: ' (agenda item)',
  none: 'none',
  late: 'Late',
  lateColumns: ['case', 'clock', 'change', 'in the record', 'under the draft'],
  escalated: 'Escalated',
  escalatedColumns: ['case', 'rung', 'change', 'in the record', 'under the draft', 'to'],
  moved: 'Running due dates that move',
  movedColumns: ['case', 'clock', 'old', 'new'],
  load: 'Load per person and week',
  loadColumns: ['week', 'person', 'reminders', 'under the draft', 'cases due', 'under the draft'],
  heading: ({ since, until, policyVersion, calendarVersion }) =>
    `Preview ${since} to ${localDateOf(until)}, policy ${policyVersion ?? 'of each case'}, calendar ${calendarVersion ?? 'of each case'}. Nothing was written.`,
  cases: ({ replayed, running, confidential, different }) =>
    `${replayed} cases replayed (${running} running, ${confidential} confidential), ${different} differ`,
  counts: (what, { inRecord, underDraft }) =>
    `${what === 'late' ? 'late' : 'escalated'}: ${inRecord} in the record, ${underDraft} under the draft`,
  movedCount: (count) => `running due dates that move: ${count}`,
  selfCheck: ({ exact, inexact, pendingActs }) =>
    `Self-check: under their own rules ${exact} cases agree with their record, ${inexact.length} cannot be replayed exactly (in none of the above)` +
    (pendingActs > 0 ? `; ${pendingActs} acts are due and not on record yet` : ''),
};

export const PREVIEW_WORDS: Readonly<Record<'zh' | 'en', PreviewWords>> = { zh, en };
