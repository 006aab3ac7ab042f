/** Sends a ledger to the service and follows it while its rows become cases. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { importProgressSchema, importReportSchema, type ImportReport } from '#libs/contracts/http';
import type { ApiClient } from './api.client.js';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const POLL_INTERVAL_MS = 500;

export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type OnProgress = (done: number, rows: number) => void;

/** The key of an import is the workbook's SHA-256: the same file is never taken over twice. */
export function importKeyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Answers when every row has been dealt with; `onProgress` is called meanwhile. */
export async function sendLedger(
  client: ApiClient,
  file: LedgerFile,
  dryRun: boolean,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const watching = new AbortController();
  const watched = dryRun
    ? Promise.resolve(null)
    : watch(client, importKeyOf(file.bytes), onProgress, watching.signal);
  try {
    return await post(client, file, dryRun);
  } catch (fault) {
    // A ledger of thousands of rows may take longer than one answer may be waited for; the import goes on meanwhile.
    const report = isAnswerOverdue(fault) ? await watched : null;
    if (report === null) throw fault;
    return report;
  } finally {
    watching.abort();
  }
}

function post(client: ApiClient, file: LedgerFile, dryRun: boolean): Promise<ImportReport> {
  const key = importKeyOf(file.bytes);
  return client.json(`/imports/ledger?dryRun=${dryRun ? 'true' : 'false'}`, importReportSchema, {
    method: 'POST',
    headers: { 'idempotency-key': `${dryRun ? 'dry-run' : 'import'}-${key}` },
    body: formOf(file),
  });
}

function isAnswerOverdue(fault: unknown): boolean {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    cause.code === 'UND_ERR_HEADERS_TIMEOUT'
  );
}

function formOf({ name, bytes }: LedgerFile): FormData {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: WORKBOOK_TYPE }), name);
  return form;
}

/** Until the import has its report; what cannot be had (not begun yet, cut off) is asked for again. */
async function watch(
  client: ApiClient,
  key: string,
  onProgress: OnProgress,
  stop: AbortSignal,
): Promise<ImportReport | null> {
  while (await waited(stop)) {
    const progress = await client
      .json(`/imports/ledger/${key}`, importProgressSchema)
      .catch(() => null);
    if (progress === null || stop.aborted) continue;
    onProgress(progress.done, progress.rows);
    if (progress.state !== 'running') return progress.report;
  }
  return null;
}

/** False as soon as there is nothing left to wait for. */
async function waited(stop: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(POLL_INTERVAL_MS, undefined, { signal: stop });
    return true;
  } catch {
    return false;
  }
}
