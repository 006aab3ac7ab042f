/** Every rung and breach that was due by the case's own time fired, and fired once: by a second, naive computation. */
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import { caseWorkflowId } from '#libs/contracts';
import { localDateOf } from '#libs/domain';
import { CaseRecord, RulesByVersion } from '#libs/persistence';
import { VirtualTime } from '#libs/temporal';
import {
  differences,
  expectedFirings,
  recordedFirings,
} from '../../../../apps/cli/rehearse/expectation.js';
import type { Finding } from '../../drill.types.js';
import { pause } from '../../pause.js';
import type { LedgerCase } from './ledger.audit.js';

export interface RungsAudit {
  readonly findings: readonly Finding[];
  readonly due: number;
  readonly fired: number;
}

const AT_ONCE = 8;
/** An activity that died with its worker is tried again after its timeout. */
const QUIET_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 3_000;

/** Looks again until nothing is missing, as long as what is under way may take. */
export async function auditRungs(
  dataSource: DataSource,
  client: Client,
  ledger: readonly LedgerCase[],
  abort: AbortSignal,
): Promise<RungsAudit> {
  const deadline = Date.now() + QUIET_WITHIN_MS;
  for (;;) {
    const audit = await look(dataSource, client, ledger);
    if (audit.findings.length === 0 || Date.now() > deadline) return audit;
    await pause(LOOK_EVERY_MS, abort);
  }
}

async function look(
  dataSource: DataSource,
  client: Client,
  ledger: readonly LedgerCase[],
): Promise<RungsAudit> {
  const today = localDateOf(new Date().toISOString());
  const { policy, calendar } = await new RulesByVersion(dataSource).inForce(today);
  const record = new CaseRecord(dataSource);
  const time = new VirtualTime(client);
  const atOnce = pLimit(AT_ONCE);
  const audits = await Promise.all(
    ledger.map(({ case_id, ledger_number }) =>
      atOnce(async () => {
        const now = await time.now(caseWorkflowId(case_id));
        const events = await record.history(case_id);
        const expected = expectedFirings(events, { policy, calendar }, now);
        const recorded = recordedFirings(events);
        const findings = differences(expected, recorded).map((each) =>
          findingOf(ledger_number, each),
        );
        return { findings, due: expected.length, fired: recorded.length };
      }),
    ),
  );
  const sum = (of: 'due' | 'fired') => audits.reduce((total, audit) => total + audit[of], 0);
  return {
    findings: audits.flatMap(({ findings }) => findings),
    due: sum('due'),
    fired: sum('fired'),
  };
}

function findingOf(ledgerNumber: string, difference: string): Finding {
  const kind = difference.startsWith('missing') ? 'lost' : 'doubled';
  return { kind, what: `rung of ${ledgerNumber} ${difference}` };
}
