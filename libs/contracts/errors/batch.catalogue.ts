/** Why an act on a bulk change (批量任务) is refused. */
import { absent, conflicting, type ErrorEntry, forbidden, unacceptable } from './error.entry.js';

export const BATCH_CATALOGUE = {
  unknown_batch: absent('没有找到该批量任务', 'There is no such batch.'),
  batch_empty: unacceptable('没有符合条件的督办事项', 'No case meets the condition of the batch.'),
  batch_own_proposal: forbidden(
    '不能批准自己提出的批量任务',
    'Nobody approves a batch of their own.',
  ),
  batch_not_proposed: conflicting(
    '该批量任务已经批准或已经结束',
    'The batch was approved or has ended already.',
  ),
  batch_ended: conflicting('该批量任务已经结束', 'The batch has ended already.'),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type BatchErrorCode = keyof typeof BATCH_CATALOGUE;
