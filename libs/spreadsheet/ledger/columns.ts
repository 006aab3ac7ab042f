/**
 * The columns of an office's ledger (整改台账) and the headings under which offices keep them. Each office words its
 * heading row in its own way; without the synonyms every office would have to rebuild its sheet before it may import.
 */
export const LEDGER_COLUMNS = [
  'sequence',
  'foundOn',
  'foundBy',
  'township',
  'place',
  'category',
  'problem',
  'basis',
  'targetTask',
  'leadUnit',
  'handler',
  'supervisor',
  'dueDate',
  'progress',
  'closed',
  'closedOn',
  'remark',
  'ledgerNumber',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** Without these a row cannot become a supervised issue with handler, deadline and target (要点 §15). */
export const REQUIRED_COLUMNS: readonly LedgerColumn[] = [
  'foundOn',
  'township',
  'problem',
  'leadUnit',
  'handler',
  'dueDate',
];

/** The heading that our own export writes comes first; earlier synonyms win where a sheet has several. */
export const HEADINGS: Readonly<Record<LedgerColumn, readonly [string, ...string[]]>> = {
  sequence: ['序号', '编号', '序'],
  foundOn: ['发现日期', '检查日期', '发现时间', '检查时间', '巡查日期', '巡查时间', '发现问题时间'],
  foundBy: ['巡查组', '检查组', '巡回检查组', '发现单位', '巡查组别'],
  township: ['乡镇', '所在乡镇', '乡镇名称', '所属乡镇'],
  place: ['村（单位）', '村', '单位', '村居', '村（居）', '村名', '所在村', '行政村'],
  category: ['问题类别', '类别', '问题类型', '问题分类'],
  problem: ['发现的问题', '存在问题', '问题描述', '存在的问题', '发现问题', '问题', '问题内容'],
  basis: ['依据', '检查依据', '问题依据'],
  targetTask: ['整改要求（目标任务）', '整改要求', '目标任务', '整改目标', '整改措施'],
  leadUnit: ['责任单位', '整改责任单位', '牵头单位', '整改单位'],
  handler: ['责任人', '承办人', '整改责任人', '责任人员'],
  supervisor: ['督办人', '督办工作人员', '督办人员', '督办责任人'],
  dueDate: ['完成时限', '整改时限', '整改期限', '完成期限', '完成时间'],
  progress: ['进展情况', '整改情况', '整改进展', '整改进展情况', '进展'],
  closed: ['是否销号', '销号', '销号情况', '是否已销号'],
  closedOn: ['销号日期', '销号时间'],
  remark: ['备注', '说明'],
  ledgerNumber: ['台账编号'],
};

/** Heading of the column in which a marked workbook says what is wrong. */
export const REASON_HEADING = '导入校验结果';
