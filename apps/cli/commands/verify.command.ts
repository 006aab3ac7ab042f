import { Command } from 'commander';
import { CaseRecord } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { type CaseProof, proveCase } from '../case-proof.js';
import { CommandFailure } from '../output/fault-sentence.js';
import { endProgress, print, showProgress } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

interface CaseName {
  readonly caseId: string;
  readonly ledgerNumber: string;
}

const PAGE = 500;

/** Recomputes the history of one case or of all; exit code 1 when anything was altered. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('recompute hash chains and snapshots from the record')
    .argument('[case]', 'case id or ledger number; left out: all cases')
    .action(async (wanted?: string) => {
      await withDatabase(surroundings(), async (dataSource) => {
        const cases = wanted === undefined ? allCases(dataSource) : oneCase(dataSource, wanted);
        const { sound, events, faults } = await prove(new CaseRecord(dataSource), cases);
        for (const fault of faults) print(fault);
        print(`${sound} cases with ${events} events are sound, ${faults.length} are not.`);
        if (faults.length > 0) {
          throw new CommandFailure(
            'The record differs from its own history: keep it and investigate.',
          );
        }
      });
    });
}

async function prove(record: CaseRecord, cases: AsyncIterable<CaseName>) {
  let sound = 0;
  let events = 0;
  const faults: string[] = [];
  for await (const { caseId, ledgerNumber } of cases) {
    const proof: CaseProof | null = await proveCase(record, caseId);
    if (proof?.ok === true) {
      sound += 1;
      events += proof.events;
      showProgress(`${sound} cases`);
    } else {
      faults.push(`${ledgerNumber} (${caseId}): ${proof?.reason ?? 'history without a case'}`);
    }
  }
  endProgress();
  return { sound, events, faults };
}

async function* oneCase(dataSource: DataSource, wanted: string): AsyncGenerator<CaseName> {
  const found = await new CaseRecord(dataSource).findByIdOrNumber(wanted);
  if (found === null) throw new CommandFailure(`The record has no case ${wanted}.`);
  yield found;
}

/** By id, so that cases registered meanwhile neither repeat nor hide one. Histories without a case count too. */
async function* allCases(dataSource: DataSource): AsyncGenerator<CaseName> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await dataSource.query<CaseName[]>(
      `SELECT case_id AS "caseId", coalesce(c.ledger_number, '?') AS "ledgerNumber"
        FROM (SELECT case_id FROM cases UNION SELECT case_id FROM case_events WHERE sequence = 1) known
        LEFT JOIN cases c USING (case_id) WHERE case_id > $1 ORDER BY case_id LIMIT ${PAGE}`,
      [after],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.caseId;
  }
}
