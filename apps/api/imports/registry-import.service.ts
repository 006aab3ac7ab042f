/** A staff list (机构人员名册) sent as a workbook: read, judged against the registry, entered or only counted. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { errorMessage } from '#libs/contracts';
import type { RegistryImportReport } from '#libs/contracts/http';
import { type ImportedRowFault, postFor, RegistryImport } from '#libs/identity';
import { readRegistry, type RegistryReading } from '#libs/spreadsheet';
import { ApiProblem } from '../http/api.problem.js';
import type { Caller } from '../organisation/registry-caller.decorator.js';
import { answered, RegistryService } from '../organisation/registry.service.js';

type Fault = RegistryImportReport['faults'][number];
type Read = Extract<RegistryReading, { readonly ok: true }>;

@Injectable()
export class RegistryImportService {
  constructor(
    private readonly imports: RegistryImport,
    private readonly registry: RegistryService,
  ) {}

  async take(caller: Caller, path: string, dryRun: boolean): Promise<RegistryImportReport> {
    const isAdministrator = postFor(caller.actor, ['systemAdministrator', 'securityAdministrator']);
    if (isAdministrator === null) throw new ApiProblem('not_permitted');
    const bytes = await readFile(path);
    const reading = await readRegistry(bytes);
    if (!reading.ok) {
      const { reason, reasonEn } = reading;
      throw new ApiProblem('workbook_unreadable', ['file'], { reason, reasonEn });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const request = this.registry.requestOf(caller, { act: 'importRegistry', sha256 });
    const outcome = await this.imports.take(reading.readable, request, dryRun);
    const { imported, alreadyPresent, awaiting, faults } = answered(caller, outcome);
    const all = [...reading.faults, ...faults.map((fault) => shown(fault, reading))];
    return {
      dryRun,
      rows: reading.rows,
      imported,
      alreadyPresent,
      awaiting,
      faults: all.toSorted((one, other) => one.row - other.row),
    };
  }
}

function shown({ row, column, refusal }: ImportedRowFault, { headingOf }: Read): Fault {
  const { code, details } = refusal;
  const { zh, en } = errorMessage(code, details);
  return { row, column: headingOf(column), code, message: zh, messageEn: en };
}
