/**
 * One row of an old ledger becomes a case. The case's id follows from the row's natural key, so that a row is taken
 * over once, whoever sends it and however often; it is the workflow that has the last word on that.
 */
import { Injectable } from '@nestjs/common';
import type { Actor, Command } from '#libs/domain';
import { ApiMetrics } from '#libs/observability';
import type { ImportRow } from '#libs/spreadsheet';
import { CaseClient, CaseRefused, CommandIdReused, EngineUnavailable } from '#libs/temporal';
import { setTimeout as pause } from 'node:timers/promises';
import { v5 as uuidV5 } from 'uuid';
import { AdmissionGate } from '../cases/admission.gate.js';
import { fingerprintOf } from '../cases/command-identity.policy.js';

/** To change it would import every old ledger a second time. */
const ROW_NAMESPACE = 'b7a9c1de-3c55-5a52-8f0e-9d5c1f6b2a40';

/** A busy engine is waited for, because a file of thousands of rows is what makes it busy. */
const WAITS_MS = [500, 2_000, 5_000];

/** imported: now; present: the case was there; otherwise the refusal's code. */
export type RowOutcome =
  | { readonly kind: 'imported' | 'present' }
  | { readonly kind: 'refused'; readonly refusal: CaseRefused['refusal'] };

export function caseIdOfRow({ key }: Pick<ImportRow, 'key'>): string {
  return uuidV5(key, ROW_NAMESPACE);
}

@Injectable()
export class ImportRowService {
  constructor(
    private readonly client: CaseClient,
    private readonly gate: AdmissionGate,
    private readonly metrics: ApiMetrics,
  ) {}

  /** Rejects with EngineUnavailable when the engine stays away; rows before are safe, the file is sent again. */
  async take(actor: Actor, row: ImportRow): Promise<RowOutcome> {
    const caseId = caseIdOfRow(row);
    const command: Command = { name: 'importCase', payload: row.payload };
    const input = {
      commandId: `import:${row.key}`,
      fingerprint: fingerprintOf('importCase', caseId, { key: row.key }),
      command,
      actor,
    };
    try {
      await patiently(() => this.gate.pass(() => this.client.register(input, caseId)));
      this.metrics.countCommand('importCase', 'accepted');
      return { kind: 'imported' };
    } catch (fault) {
      if (fault instanceof CommandIdReused) return { kind: 'present' };
      if (!(fault instanceof CaseRefused)) throw fault;
      this.metrics.countCommand('importCase', 'refused');
      return fault.refusal.code === 'already_registered'
        ? { kind: 'present' }
        : { kind: 'refused', refusal: fault.refusal };
    }
  }
}

async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await send();
    } catch (fault) {
      if (!(fault instanceof EngineUnavailable)) throw fault;
      await pause(waitMs);
    }
  }
  return send();
}
