/** A case as one row of the exported ledger. */
import type { CaseState, LocalDate } from '#libs/domain';
import { localDateOf } from '#libs/domain';

export interface LedgerExportRow {
  readonly ledgerNumber: string;
  readonly foundOn: LocalDate;
  readonly foundBy: string;
  readonly township: string;
  readonly place: string;
  readonly category: string;
  readonly problem: string;
  readonly basis: string;
  readonly targetTask: string;
  /** Empty until the case is assigned; so are handler and supervisor. */
  readonly leadUnit: string;
  readonly handler: string;
  readonly supervisor: string;
  readonly dueDate: LocalDate | null;
  /** 暂定: the due date may still move with the next notice. */
  readonly provisional?: boolean;
  readonly progress: string;
  /** What stands under 是否销号: 是, empty, or 撤销 / 并案 for a case that ended otherwise. */
  readonly closing: '' | '是' | '撤销' | '并案';
  readonly closedOn: LocalDate | null;
  readonly remark: string;
}

/** The part of a case that a row shows; a list has it without the whole state. */
type ShownCase = Pick<
  CaseState,
  'ledgerNumber' | 'facts' | 'assignment' | 'firstDueDate' | 'latestProgress' | 'state' | 'closedAt'
>;

/** `dueDate` is the rectification deadline as it stands today; null lets the first one stand. */
export function ledgerRowOf(state: ShownCase, dueDate: LocalDate | null): LedgerExportRow {
  const { facts, assignment } = state;
  return {
    ledgerNumber: state.ledgerNumber,
    foundOn: facts.foundOn,
    foundBy: facts.foundBy,
    township: facts.township.name,
    place: facts.place,
    category: facts.category,
    problem: facts.problem,
    basis: facts.basis,
    targetTask: assignment?.targetTask ?? '',
    leadUnit: assignment?.leadUnit.name ?? '',
    handler: assignment?.handler.name ?? '',
    supervisor: assignment?.supervisor.name ?? '',
    dueDate: dueDate ?? state.firstDueDate,
    progress: state.latestProgress,
    closing: closingOf(state),
    closedOn: state.closedAt === null ? null : localDateOf(state.closedAt),
    remark: facts.remark,
  };
}

function closingOf({ state }: ShownCase): LedgerExportRow['closing'] {
  if (state === 'closed') return '是';
  if (state === 'withdrawn') return '撤销';
  return state === 'merged' ? '并案' : '';
}
