/**
 * What a fault of one case means for its item: a refusal is an outcome and the batch goes on; a record that contradicts the
 * command is given up; everything else may pass, and the case is tried again later, until the last pass.
 */
import { ApplicationFailure } from '@temporalio/common';
import { FAILURE_TYPES, type ItemOutcome } from '#libs/contracts';
import { CaseRefused, CommandIdReused, EngineUnavailable } from '#libs/temporal';

/** null: leave it pending. */
export function outcomeOfFault(
  fault: unknown,
  isLastPass: boolean,
  unchangedCodes: readonly string[] = [],
): ItemOutcome | null {
  if (fault instanceof CaseRefused) {
    const { code, details: values } = fault.refusal;
    const state = unchangedCodes.includes(code) ? 'unchanged' : 'refused';
    return { state, details: { code, values } };
  }
  if (fault instanceof CommandIdReused) return failed('command_id_reused');
  if (fault instanceof ApplicationFailure && fault.type === FAILURE_TYPES.ledgerFork) {
    return failed('record_inconsistent');
  }
  if (!isLastPass) return null;
  return failed(fault instanceof EngineUnavailable ? 'case_does_not_answer' : nameOf(fault));
}

function failed(code: string): ItemOutcome {
  return { state: 'failed', details: { code } };
}

/** The kind of fault only: messages may quote what the case says. */
function nameOf(fault: unknown): string {
  if (fault instanceof ApplicationFailure) return fault.type ?? fault.name;
  return fault instanceof Error ? fault.name : 'UnknownFault';
}
