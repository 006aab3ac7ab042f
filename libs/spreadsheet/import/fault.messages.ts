/** The sentences of every fault, in both languages; `{name}` stands for a detail. */
import type { LedgerFaultCode } from './fault.types.js';

type Sentences = readonly [zh: string, en: string];

export const FAULT_MESSAGES: Readonly<Record<LedgerFaultCode, Sentences>> = {
  bad_date: [
    '“{value}”不是确定的日期，请写成 2026-08-08 的形式。',
    '"{value}" names no single day; write it like 2026-08-08.',
  ],
  unknown_town: [
    '组织名册中没有“{value}”{hint}。',
    'The organisation registry has no township "{value}"{hintEn}.',
  ],
  empty_problem: ['没有写明发现的问题。', 'The problem found is not described.'],
  no_lead_unit: ['没有责任单位。', 'No lead unit is named.'],
  unknown_unit: [
    '组织名册中没有责任单位“{value}”。',
    'The organisation registry has no unit "{value}".',
  ],
  no_handler: ['没有责任人。', 'No handler is named.'],
  deadline_before_found: [
    '完成时限 {value} 早于发现日期 {foundOn}。',
    'The deadline {value} lies before the finding on {foundOn}.',
  ],
  unclear_closing: [
    '“{value}”看不出是否销号，请填“是”或留空。',
    '"{value}" does not say whether the matter is closed; write 是 or leave it empty.',
  ],
  closed_before_found: [
    '销号日期 {value} 早于发现日期 {foundOn}。',
    'The closing on {value} lies before the finding on {foundOn}.',
  ],
  future_date: ['日期 {value} 还没有到。', 'The date {value} has not come yet.'],
  text_too_long: ['文字超过 {limit} 个字符。', 'The text has more than {limit} characters.'],
  ledger_number_conflict: [
    '台账编号 {value} 在系统中是另一件督办事项。',
    'The ledger number {value} belongs to another case in the record.',
  ],
  duplicate: [
    '与第 {row} 行是同一件问题（日期、乡镇、村、问题、责任单位相同）。',
    'The same matter as row {row} (date, township, place, problem and lead unit agree).',
  ],
  no_heading: [
    '没有找到表头（至少需要发现日期、乡镇、发现的问题、责任单位、责任人、完成时限各列）。',
    'No heading row was found (found on, township, problem, lead unit, handler and deadline are needed).',
  ],
  missing_column: ['表头缺少“{value}”列。', 'The heading row lacks the column "{value}".'],
  no_rows: ['表头下面没有任何一行数据。', 'There is no row below the heading.'],
  too_many_rows: [
    '超过 {limit} 行，请分开导入。',
    'There are more than {limit} rows; import them in parts.',
  ],
  not_a_workbook: ['文件不是可以读取的电子表格。', 'The file is no spreadsheet that can be read.'],
  workbook_encrypted: [
    '文件设有密码，请去掉密码后再导入。',
    'The file is protected by a password; remove it and import again.',
  ],
  workbook_too_large: [
    '文件太大（或展开后太大），未予读取。',
    'The file, or what it unfolds to, is too large and was not read.',
  ],
  workbook_unsafe: [
    '文件含有宏、嵌入对象或其他不安全内容，请另存为普通工作簿（.xlsx）后再导入。',
    'The file carries macros, embedded objects or other unsafe content; save it as a plain workbook (.xlsx) and import again.',
  ],
};

export type FaultDetails = Readonly<Record<string, string | number>>;

export function sentencesOf(code: LedgerFaultCode, details: FaultDetails): Sentences {
  const [zh, en] = FAULT_MESSAGES[code];
  return [filled(zh, details), filled(en, details)];
}

function filled(sentence: string, details: FaultDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
