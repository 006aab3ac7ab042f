/** Why an act on a policy, or the adoption of one, is refused. */
import { absent, conflicting, type ErrorEntry, forbidden, unacceptable } from './error.entry.js';

export const POLICY_CATALOGUE = {
  unknown_policy: unacceptable('没有这一版督办规则', 'There is no such policy version.'),
  unknown_policy_draft: absent('没有找到该规则草案', 'There is no such draft of a policy.'),
  policy_version_taken: conflicting(
    '该版本号已被批准的规则使用',
    'An approved policy has this version label already.',
    {
      zh: '版本号「{version}」已被批准的规则使用，请另取版本号',
      en: 'An approved policy is called "{version}" already; choose another label.',
    },
  ),
  policy_draft_ended: conflicting(
    '该草案已批准或已废弃',
    'The draft was approved or discarded already.',
  ),
  policy_draft_changed: conflicting(
    '草案已被修改，请重新查阅',
    'The draft has changed since it was read.',
    {
      zh: '草案已修改为第{revision}稿，请重新查阅',
      en: 'The draft is at revision {revision} now; read it again.',
    },
  ),
  own_policy_draft: forbidden(
    '起草人不能批准自己的规则草案',
    'Nobody who wrote in a draft approves it.',
  ),
  policy_unsound: unacceptable(
    '规则草案不能施行',
    'The policy could not run; see the fields that it names.',
    { zh: '规则草案不能施行：{faults}', en: 'The policy could not run: {faultsEn}' },
  ),
  policy_effective_in_the_past: unacceptable(
    '施行日期不能早于今天',
    'A policy takes effect today or later.',
  ),
  policy_not_effective: conflicting('该版规则尚未施行', 'The policy is not in force yet.', {
    zh: '该版规则自 {date} 起施行，此前不能适用于在办事项',
    en: 'The policy takes effect on {date}; no running case adopts it before.',
  }),
  adoption_not_previewed: conflicting(
    '尚有事项没有预览结果，请提出人用同一 Idempotency-Key 再次提交',
    'Some cases have no preview yet; the proposer sends the same Idempotency-Key again.',
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type PolicyErrorCode = keyof typeof POLICY_CATALOGUE;
