/** The ledger as an auditor reads it: histories without a gap, chains unbroken, numbers complete, open cases alive. */
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import { caseWorkflowId, type CaseSituation } from '#libs/contracts';
import { ENDED_STATES, type CaseStateName } from '#libs/domain';
import { CaseRecord } from '#libs/persistence';
import type { Finding } from '../../drill.types.js';

export interface LedgerCase {
  readonly case_id: string;
  readonly ledger_number: string;
  readonly ledger_serial: number;
  readonly state: CaseStateName;
  readonly sequence: number;
}

const AT_ONCE = 8;

export function readLedger(dataSource: DataSource): Promise<readonly LedgerCase[]> {
  return dataSource.query<LedgerCase[]>(
    'SELECT case_id, ledger_number, ledger_serial, state, sequence FROM cases ORDER BY place',
  );
}

export const isOpen = ({ state }: LedgerCase): boolean => !ENDED_STATES.includes(state);

export async function auditLedger(
  dataSource: DataSource,
  client: Client,
  ledger: readonly LedgerCase[],
): Promise<readonly Finding[]> {
  const record = new CaseRecord(dataSource);
  const atOnce = pLimit(AT_ONCE);
  const chains = ledger.map((each) => atOnce(() => chainFinding(record, each)));
  const workflows = ledger
    .filter(isOpen)
    .map((each) => atOnce(() => workflowFinding(client, each)));
  return [...numberFindings(ledger), ...(await Promise.all([...chains, ...workflows])).flat()];
}

/** All cases of the drill are of one year, the first its number 1. */
function numberFindings(ledger: readonly LedgerCase[]): readonly Finding[] {
  return ledger.flatMap(({ ledger_number, ledger_serial }, index): readonly Finding[] =>
    ledger_serial === index + 1
      ? []
      : [{ kind: 'wrong', what: `the ledger's place ${index + 1} has ${ledger_number}` }],
  );
}

/** The chain's proof covers sequence numbers and content. */
async function chainFinding(
  record: CaseRecord,
  { case_id, ledger_number }: LedgerCase,
): Promise<readonly Finding[]> {
  const verdict = await record.verifyChain(case_id);
  if (verdict?.ok === true) return [];
  const why = verdict === null ? 'no history' : `${verdict.reason} at ${verdict.atSequence}`;
  return [{ kind: 'wrong', what: `the history of ${ledger_number} does not verify: ${why}` }];
}

/** A workflow that is behind the record judges commands by a state that has passed and rings no new clock. */
async function workflowFinding(
  client: Client,
  { case_id, ledger_number, state, sequence }: LedgerCase,
): Promise<readonly Finding[]> {
  const handle = client.workflow.getHandle(caseWorkflowId(case_id));
  const { status } = await handle.describe();
  if (status.name !== 'RUNNING') {
    return [{ kind: 'lost', what: `${ledger_number} is ${state}, its workflow ${status.name}` }];
  }
  const known = await handle.query<CaseSituation>('situation');
  if (known.sequence === sequence) return [];
  const what = `the workflow of ${ledger_number} is at ${known.sequence}, the record at ${sequence}`;
  return [{ kind: 'lost', what }];
}
