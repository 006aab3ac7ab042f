/** Policies as lines for the terminal. */
import type { PolicyDraftListAnswer, PolicyListAnswer } from '#libs/contracts/http';
import type { PolicyFault } from '#libs/domain';
import { tableOf } from '../output/table.js';

const STATUSES_ZH: Readonly<Record<PolicyListAnswer['items'][number]['status'], string>> = {
  approved: '已批准待施行',
  inForce: '施行中',
  retired: '已停用',
};

export function versionsText({ items }: PolicyListAnswer): string {
  return tableOf(
    ['version', 'status', 'from', 'drafted by', 'approved by'],
    items.map(({ version, status, effectiveFrom, draftedBy, approvedBy }) => [
      version,
      `${status} ${STATUSES_ZH[status]}`,
      effectiveFrom,
      draftedBy?.name ?? 'release',
      approvedBy?.name ?? 'release',
    ]),
  );
}

/** Open ones; empty where there are none. */
export function openDraftsText({ items }: PolicyDraftListAnswer): string {
  const open = items.filter(({ state }) => state === 'open');
  if (open.length === 0) return '';
  return tableOf(
    ['draft', 'version', 'revision', 'from', 'changed by', 'note'],
    open.map(({ draftId, version, revision, effectiveFrom, changedBy, note }) => [
      draftId,
      version,
      String(revision),
      effectiveFrom ?? '',
      changedBy.name,
      note,
    ]),
  );
}

export function faultsText(faults: readonly PolicyFault[]): string {
  return tableOf(
    ['where', 'what', ''],
    faults.map(({ path, zh, en }) => [path, zh, en]),
  );
}
