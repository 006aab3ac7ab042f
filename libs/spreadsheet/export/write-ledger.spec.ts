import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { ImportRow } from '../import/read-ledger.js';
import { readLedger } from '../import/read-ledger.js';
import { DIRECTORY } from '../import/ledger.fixture.js';
import type { LedgerExportRow } from './ledger-row.js';
import { writeLedger } from './write-ledger.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');
const META = { reportingUnit: '市委党建工作巡回检查办公室' };

function exported({ payload: { facts, assignment, ...rest } }: ImportRow, index: number) {
  const row: LedgerExportRow = {
    ledgerNumber: `督〔2026〕${String(index + 1).padStart(4, '0')}号`,
    foundOn: facts.foundOn,
    foundBy: facts.foundBy,
    township: facts.township.name,
    place: facts.place,
    category: facts.category,
    problem: facts.problem,
    basis: facts.basis,
    targetTask: assignment.targetTask,
    leadUnit: assignment.leadUnit.name,
    handler: assignment.handler.name,
    supervisor: assignment.supervisor.name,
    dueDate: rest.dueDate,
    progress: rest.progress,
    closing: rest.state === 'closed' ? '是' : '',
    closedOn: rest.closedOn,
    remark: facts.remark,
  };
  return row;
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet('台账');
  if (sheet === undefined) throw new Error('the sheet is missing');
  return sheet;
}

describe('writeLedger', () => {
  it('writes a ledger that reads in again as the same matters', async () => {
    const { importable } = await readLedger(SAMPLE, DIRECTORY);
    const bytes = await writeLedger(importable.map(exported), META);
    const again = await readLedger(bytes, DIRECTORY);
    expect(again.faults).toEqual([]);
    expect(again.rows).toBe(114);
    const content = ({ key, payload }: ImportRow) => ({ key, payload });
    expect(again.importable.map(content)).toEqual(importable.map(content));
  });

  it('marks a provisional date and keeps it a date', async () => {
    const { importable } = await readLedger(SAMPLE, DIRECTORY);
    const provisional = importable.map((row, index) => ({
      ...exported(row, index),
      provisional: true,
    }));
    const bytes = await writeLedger(provisional, META);
    const cell = (await opened(bytes)).getCell(4, 13);
    expect(cell.value).toBeInstanceOf(Date);
    expect(cell.numFmt).toContain('暂定');
    const again = await readLedger(bytes, DIRECTORY);
    expect(again.faults).toEqual([]);
    expect(again.importable.map(({ payload }) => payload.dueDate)).toEqual(
      importable.map(({ payload }) => payload.dueDate),
    );
  });

  it('keeps the columns of the sheet it came from and puts 台账编号 behind them', async () => {
    const headings = (sheet: ExcelJS.Worksheet) =>
      Array.from({ length: 18 }, (_, index) => sheet.getCell(3, index + 1).text);
    const before = headings(await opened(SAMPLE));
    const after = headings(await opened(await writeLedger([], META)));
    expect(after).toEqual([...before.slice(0, 17), '台账编号']);
  });

  it('writes text that looks like a formula as text, and dates as dates', async () => {
    const [row] = (await readLedger(SAMPLE, DIRECTORY)).importable.map(exported);
    if (row === undefined) throw new Error('the sample is empty');
    const problems = ['=1+1', '+2', '-3', '@SUM(A1)', '\t=1', '=cmd|x!A0'];
    const rows = problems.map((problem) => ({ ...row, problem }));
    const sheet = await opened(await writeLedger(rows, META));
    problems.forEach((problem, index) => {
      const cell = sheet.getCell(4 + index, 7);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe('@');
      expect(cell.value).toBe(problem);
    });
    expect(sheet.getCell('B4').value).toEqual(new Date(`${row.foundOn}T00:00:00.000Z`));
  });

  it('keeps escape-like text and drops what a spreadsheet cannot hold', async () => {
    const [row] = (await readLedger(SAMPLE, DIRECTORY)).importable.map(exported);
    if (row === undefined) throw new Error('the sample is empty');
    const problem = '见_x0041_号\u0000文件\n第二行';
    const bytes = await writeLedger([{ ...row, problem }], META);
    const { importable } = await readLedger(bytes, DIRECTORY);
    expect(importable[0]?.payload.facts.problem).toBe('见_x0041_号文件\n第二行');
  });
});
