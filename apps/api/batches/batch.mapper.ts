import { ERROR_CATALOGUE, type ErrorCode, errorMessage } from '#libs/contracts';
import type { BatchDto, BatchItemDto } from '#libs/contracts/http';
import type { Instant } from '#libs/domain';
import type { Batch, BatchActor, BatchItem } from '#libs/persistence';

export function batchAnswerOf(batch: Batch): BatchDto {
  const { batchId, kind, title, parameters, state, ratePerSecond, endedAt, failure } = batch;
  const { total, done, unchanged, refused, failed } = batch;
  const pending = total - done - unchanged - refused - failed;
  return {
    batchId,
    kind,
    title,
    parameters: { ...parameters },
    state,
    ratePerSecond,
    proposed: actOf(batch.madeBy, batch.madeAt),
    approved: batch.approvedBy && actOf(batch.approvedBy, batch.approvedAt),
    cancelled: batch.cancelledBy && actOf(batch.cancelledBy, endedAt),
    endedAt,
    failure,
    totals: { total, pending, done, unchanged, refused, failed },
  };
}

function actOf({ personId, name, post }: BatchActor, at: Instant | null) {
  const { title: postTitle, substituteFor } = post;
  return { person: { personId, name }, postTitle, substituteFor, at: at ?? '' };
}

export function batchItemAnswerOf(item: BatchItem): BatchItemDto {
  const { caseId, ledgerNumber, state, doneAt } = item;
  const { code = null, values = {}, moves = [] } = item.outcome;
  const message = isErrorCode(code)
    ? errorMessage(code, values).zh
    : (MESSAGES[code ?? ''] ?? null);
  return {
    case: { caseId, ledgerNumber },
    state,
    code,
    message,
    moves: moves.map((move) => ({ ...move })),
    doneAt,
  };
}

/** What a refusal of the domain does not cover. */
const MESSAGES: Readonly<Record<string, string>> = {
  case_does_not_answer: '该事项的流程多次未应答',
  command_id_reused: '该事项中已有同一编号的其他操作',
};

function isErrorCode(code: string | null): code is ErrorCode {
  return code !== null && Object.hasOwn(ERROR_CATALOGUE, code);
}
