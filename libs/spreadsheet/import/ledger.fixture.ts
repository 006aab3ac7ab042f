/** Directory and small ledgers for the specs of this library. */
import type { ImportDirectory } from './directory.types.js';
import { HEADINGS, type LedgerColumn } from '../ledger/columns.js';
import type { CellContent } from '../workbook/workbook.types.js';
import { writeXlsx } from 'hucre';

const AREAS = {
  第一片区: ['东河镇', '八所镇', '大田镇'],
  第二片区: ['三家镇', '感城镇', '板桥镇'],
  第三片区: ['新龙镇', '江边乡', '天安乡', '四更镇'],
};

export const DIRECTORY: ImportDirectory = {
  townships: Object.entries(AREAS).flatMap(([areaName, names]) =>
    names.map((name) => ({ unitId: `unit-${name}`, name, areaId: `area-${areaName}`, areaName })),
  ),
  units: [{ unitId: 'unit-民政局', name: '市民政局' }],
  people: [{ personId: 'person-1', name: '承办一', unitId: 'unit-八所镇' }],
  officeUnitId: 'unit-office',
};

const GOOD: Readonly<Partial<Record<LedgerColumn, CellContent>>> = {
  sequence: 1,
  foundOn: '2026-03-02',
  foundBy: '第一组',
  township: '八所镇',
  place: '示例1村',
  category: '议事规则',
  problem: '党务公开栏内容过期',
  basis: '要点6',
  targetTask: '限期整改',
  leadUnit: '八所镇党委',
  handler: '承办一',
  supervisor: '督办一',
  dueDate: '2026-04-02',
};

export type SheetCells = Partial<Record<LedgerColumn, CellContent>>;

/** A workbook with the usual title lines and headings, one sound row for each argument, with its cells laid over. */
export async function ledgerOf(...rows: SheetCells[]): Promise<Uint8Array> {
  const columns = Object.keys(HEADINGS) as LedgerColumn[];
  return workbookOf([
    ['整改台账'],
    ['填报单位：示例办公室'],
    columns.map((column) => HEADINGS[column][0]),
    ...rows.map((row) => columns.map((column) => ({ ...GOOD, ...row })[column] ?? null)),
  ]);
}

export async function workbookOf(rows: CellContent[][], name = '台账'): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows }] });
}
