/** What a role did where it may do nothing: an answer may hide what the record shows. */
import type { DataSource } from 'typeorm';
import { mayAct, type ContractAccount } from './contract-accounts.js';
import type { SeededCase } from './seeded-cases.js';

/** Ledger numbers of cases outside the account's reach in whose history its person acted. */
export async function foreignActs(
  dataSource: DataSource,
  account: ContractAccount,
  cases: readonly SeededCase[],
): Promise<readonly string[]> {
  const acted = await dataSource.query<ActedCase[]>(
    `SELECT DISTINCT case_id AS "caseId", ledger_number AS "ledgerNumber", area_id AS "areaId"
     FROM cases JOIN case_events USING (case_id) WHERE actor_person_id = $1`,
    [account.personId],
  );
  const seeded = new Map(cases.map((one) => [one.caseId, one]));
  return acted
    .filter((one) => !mayAct(account, seeded.get(one.caseId) ?? registeredSince(one)))
    .map(numberOf);
}

interface ActedCase {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly areaId: string;
}

/** Cases that were registered during the drill have nobody's circle and no unit yet. */
function registeredSince(acted: ActedCase): SeededCase {
  return { ...acted, mark: '', leadUnitId: null, evidenceIds: [], circle: null };
}

function numberOf({ ledgerNumber }: ActedCase): string {
  return ledgerNumber;
}
