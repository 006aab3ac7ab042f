/**
 * Notes one reading as a whole: the row of the log of readings, and the security log's lines for what is read under
 * closer watch. Either all of it is there or none, and who cannot be noted is handed nothing (see the API's ReadingLog):
 * an untraced reading is the fault for which these logs exist.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '#libs/domain';
import { CaseReadLog, type ReadVia } from './case-read-log.repository.js';
import { type NewSecurityEvent, SecurityLog } from './security-log.repository.js';

/** A case of which something was handed out. */
export interface HandedOut {
  readonly caseId: string;
  readonly confidential: boolean;
}

export interface NewReading {
  readonly at: Instant;
  readonly personId: string;
  /** The address that the request came from; null when it is not known. */
  readonly address: string | null;
  readonly via: ReadVia;
  readonly cases: readonly HandedOut[];
  /** Of an export only: what it was asked for; every export is a line of the security log, an empty one as well. */
  readonly filter?: Readonly<Record<string, unknown>>;
}

export class ReadingTrail {
  private readonly reads: CaseReadLog;
  private readonly security: SecurityLog;

  constructor(private readonly dataSource: DataSource) {
    this.reads = new CaseReadLog(dataSource);
    this.security = new SecurityLog(dataSource);
  }

  async note(reading: NewReading): Promise<void> {
    const lines = linesOf(reading);
    if (lines.length === 0) return this.noteCases(reading);
    await this.dataSource.transaction(async (within) => {
      await this.noteCases(reading, within);
      for (const line of lines) await this.security.note(line, within);
    });
  }

  private async noteCases(reading: NewReading, within?: EntityManager): Promise<void> {
    const { at, personId, via, cases } = reading;
    if (cases.length === 0) return;
    await this.reads.note(
      { at, personId, via, caseIds: cases.map(({ caseId }) => caseId) },
      within,
    );
  }
}

function linesOf({ at, personId, address, via, cases, filter }: NewReading): NewSecurityEvent[] {
  const who = { at, personId, address };
  const confidential = cases
    .filter((one) => one.confidential)
    .map(({ caseId }): NewSecurityEvent => ({
      ...who,
      kind: 'confidentialCaseRead',
      subject: { kind: 'case', id: caseId },
      details: { via },
    }));
  if (filter === undefined) return confidential;
  const exported: NewSecurityEvent = {
    ...who,
    kind: 'ledgerExported',
    subject: null,
    details: { filter, count: cases.length },
  };
  return [exported, ...confidential];
}
