/** Errors of the HTTP service itself: what is wrong with a request before, or apart from, the domain's judgement. */
import { ACCOUNT_CATALOGUE } from './account.catalogue.js';
import {
  absent,
  conflicting,
  type ErrorEntry,
  faulty,
  forbidden,
  malformed,
  methodMissing,
  tooLarge,
  tooMany,
  unacceptable,
  unauthorised,
  unavailable,
  unsupported,
} from './error.entry.js';

export const API_CATALOGUE = {
  ...ACCOUNT_CATALOGUE,
  validation_failed: malformed(
    '请求内容格式不正确',
    'The request is malformed; see the fields that it names.',
  ),
  unauthenticated: unauthorised('请先登录', 'Sign in first.'),
  account_or_password_wrong: unauthorised('账号或密码错误', 'Account or password is wrong.'),
  request_forged: forbidden(
    '请求来源不可信',
    'A write signed in by cookie must come from this site (Origin or X-Duban-Request).',
  ),
  not_found: absent('没有找到', 'Not found.'),
  method_not_allowed: methodMissing('不支持此请求方法', 'The method is not supported here.'),
  unknown_command: absent('没有此操作', 'There is no such command.'),
  unknown_case: absent('没有找到该督办事项', 'There is no such case within your scope.'),
  unknown_unit: unacceptable('没有找到该单位', 'There is no such unit.', {
    zh: '没有找到单位「{unit}」',
    en: 'There is no unit "{unit}".',
  }),
  unknown_person: unacceptable('没有找到该人员', 'There is no such person.', {
    zh: '没有找到人员「{person}」',
    en: 'There is no person "{person}".',
  }),
  township_without_area: unacceptable(
    '该单位不属于任何片区',
    'The unit belongs to no area; a finding lies in a township of an area.',
  ),
  idempotency_key_required: malformed(
    '缺少 Idempotency-Key 请求头',
    'A write needs the header Idempotency-Key.',
  ),
  idempotency_key_invalid: malformed(
    'Idempotency-Key 格式不正确',
    'Idempotency-Key is 1 to 100 characters of A-Z a-z 0-9 _ . : -',
  ),
  idempotency_key_reused: conflicting(
    '同一 Idempotency-Key 已用于不同内容',
    'The same Idempotency-Key was used with other content.',
  ),
  alarm_acknowledged: conflicting(
    '该告警已有人确认',
    'Somebody has acknowledged this alarm already.',
  ),
  cursor_invalid: malformed('分页游标无效', 'The cursor is not one of ours.'),
  evidence_too_large: tooLarge('佐证材料文件过大', 'The evidence file is too large.', {
    zh: '佐证材料最大 {maximumMegabytes} MB',
    en: 'An evidence file has {maximumMegabytes} MB at most.',
  }),
  evidence_type_refused: unsupported(
    '不支持的佐证材料类型',
    'Evidence is a PDF, DOCX, XLSX, JPEG or PNG file, judged by its content.',
  ),
  evidence_unsafe: unacceptable(
    '佐证材料含有不安全内容，未予接收',
    'The evidence file carries unsafe content and was not taken in.',
    { zh: '佐证材料未予接收：{reason}', en: 'The evidence file was not taken in: {reasonEn}.' },
  ),
  evidence_empty: unacceptable('没有上传文件或文件为空', 'The file is missing or empty.'),
  workbook_unreadable: unacceptable(
    '无法读取该工作簿',
    'The file cannot be read as a ledger workbook.',
    { zh: '无法读取该工作簿：{reason}', en: 'The workbook cannot be read: {reasonEn}' },
  ),
  draft_unsound: unacceptable(
    '草案不能施行，未作推演',
    'Rules like these could not run, so they were not tried.',
    { zh: '草案不能施行：{reason}', en: 'The draft could not run: {reasonEn}' },
  ),
  preview_too_large: unacceptable(
    '推演涉及的事项过多，请缩小范围或使用 duban policy preview',
    'Too many cases for one request; narrow it, or use duban policy preview.',
    {
      zh: '涉及 {cases} 件，一次最多推演 {maximumCases} 件；请缩小范围，或在服务器上使用 duban policy preview',
      en: '{cases} cases, of which one request replays {maximumCases} at most; narrow it, or use duban policy preview on the server.',
    },
  ),
  payload_too_large: tooLarge('请求内容过大', 'The request is too large.'),
  rate_limited: tooMany('请求过于频繁，请稍后再试', 'Too many requests; try again later.'),
  service_unavailable: unavailable(
    '服务暂时不可用，请用同一 Idempotency-Key 稍后重试',
    'The service is temporarily unavailable; send the same Idempotency-Key again later.',
  ),
  record_inconsistent: faulty(
    '事项记录出现不一致，已告警',
    'The record of this case is inconsistent; an alarm was raised.',
  ),
  internal_error: faulty('系统内部错误', 'An internal error occurred.'),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ApiErrorCode = keyof typeof API_CATALOGUE;
