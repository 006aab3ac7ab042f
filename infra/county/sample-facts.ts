/** Findings of the example ledger, so that rehearsed cases read like an office's own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import type { CaseFacts } from '#libs/domain';
import { readLedger, type ImportRow } from '#libs/spreadsheet';

const SAMPLE = join('examples', 'ledger-sample.xlsx');

/** The facts of every importable row, in the order of the sheet. */
export async function sampleFacts(): Promise<readonly CaseFacts[]> {
  return (await sampleRows()).map(({ payload }) => payload.facts);
}

/** Every importable row, in the order of the sheet. */
export async function sampleRows(): Promise<readonly ImportRow[]> {
  const { units } = DEMONSTRATION_COUNTY;
  const nameOf = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const townships = units
    .filter(({ kind }) => kind === 'township')
    .map(({ unitId, name, areaId }) => ({
      unitId,
      name,
      areaId: areaId ?? '',
      areaName: nameOf.get(areaId ?? '') ?? '',
    }));
  const { importable } = await readLedger(await readFile(join(projectRoot(), SAMPLE)), {
    townships,
  });
  return importable;
}
