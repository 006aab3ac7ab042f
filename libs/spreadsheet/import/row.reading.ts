/**
 * Reads one row into what the case opens with, or says the first thing that is wrong with it. One fault a row: a row
 * whose deadline lies before its finding has often further faults that follow from the same slip.
 *
 * Order of the checks: finding, township, problem, lead unit, handler, deadline, closing, lengths.
 */
import type { Assignment, CaseFacts, ImportPayload, LocalDate } from '#libs/domain';
import { readClosing } from './closing.reading.js';
import { isFault, rowFault } from './fault.js';
import type { LedgerFault } from './fault.types.js';
import type { NameRegister } from './name-register.js';
import type { SheetRow } from './sheet-row.js';
import { tooLong } from './text-length.js';

/** The category of a row that names none. */
const NO_CATEGORY = '未分类';

export interface RowContext {
  readonly names: NameRegister;
  /** Findings and closings after this day are refused; null accepts any. */
  readonly today: LocalDate | null;
}

export function readRow(row: SheetRow, context: RowContext): ImportPayload | LedgerFault {
  const facts = readFacts(row, context);
  if (isFault(facts)) return facts;
  const assignment = readAssignment(row, context.names);
  if (isFault(assignment)) return assignment;
  const dueDate = readDueDate(row, facts.foundOn);
  if (isFault(dueDate)) return dueDate;
  const closing = readClosing(row, facts.foundOn, context.today);
  if (isFault(closing)) return closing;
  const long = tooLong(row);
  if (long !== null) return long;
  return { facts, assignment, dueDate, ...closing };
}

function readFacts(row: SheetRow, { names, today }: RowContext): CaseFacts | LedgerFault {
  const foundOn = row.day('foundOn');
  if (foundOn === null) return rowFault(row, 'foundOn', 'bad_date');
  if (today !== null && foundOn > today) return rowFault(row, 'foundOn', 'future_date');
  const township = names.township(row.text('township'));
  if (township === null) return unknownTownship(row, names);
  const problem = row.text('problem');
  if (problem === '') return rowFault(row, 'problem', 'empty_problem');
  return {
    problem,
    category: row.text('category') || NO_CATEGORY,
    source: 'finding',
    basis: row.text('basis'),
    severity: 'ordinary',
    foundOn,
    foundBy: row.text('foundBy'),
    area: { unitId: township.areaId, name: township.areaName },
    township: { unitId: township.unitId, name: township.name },
    place: row.text('place'),
    remark: row.text('remark'),
  };
}

function unknownTownship(row: SheetRow, names: NameRegister): LedgerFault {
  const near = names.nearestTownship(row.text('township'));
  const details =
    near === null ? {} : { hint: `，是否为“${near}”`, hintEn: `; is "${near}" meant?` };
  return rowFault(row, 'township', 'unknown_town', details);
}

function readAssignment(row: SheetRow, names: NameRegister): Assignment | LedgerFault {
  const unitName = row.text('leadUnit');
  const handlerName = row.text('handler');
  if (handlerName === '') return rowFault(row, 'handler', 'no_handler');
  if (unitName === '') return rowFault(row, 'leadUnit', 'no_lead_unit');
  const leadUnit = names.leadUnit(unitName);
  if (leadUnit === null) return rowFault(row, 'leadUnit', 'unknown_unit');
  return {
    leadUnit,
    assistingUnits: [],
    handler: names.handler(handlerName, leadUnit.unitId),
    supervisor: names.supervisor(row.text('supervisor')),
    targetTask: row.text('targetTask'),
    progressRhythm: 'monthly',
  };
}

function readDueDate(row: SheetRow, foundOn: LocalDate): LocalDate | LedgerFault {
  const dueDate = row.day('dueDate');
  if (dueDate === null) return rowFault(row, 'dueDate', 'bad_date');
  if (dueDate >= foundOn) return dueDate;
  return rowFault(row, 'dueDate', 'deadline_before_found', { value: dueDate, foundOn });
}
