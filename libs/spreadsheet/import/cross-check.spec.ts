/** A second engine reads the sample: a fault of the first one would otherwise pass as what the office wrote. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { cellText } from '../ledger/cell-text.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');

describe('the two engines', () => {
  it('agree on every cell of the sample', async () => {
    const reading = await hucreWorkbooks.read(SAMPLE, 1_000);
    if (!reading.ok) throw new Error(reading.code);
    const rows = reading.sheets[0]?.rows ?? [];
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(SAMPLE).buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(rows.length);
    let compared = 0;
    rows.forEach((row, rowIndex) => {
      row.forEach((content, column) => {
        const cell = sheet?.getCell(rowIndex + 1, column + 1);
        // exceljs repeats the value of a merged cell in every cell of the range.
        if (cell?.isMerged === true && cell.master !== cell) return;
        const value = cell?.value;
        const other = value instanceof Date ? value : (cell?.text ?? '');
        expect(cellText(other)).toBe(cellText(content));
        compared += 1;
      });
    });
    expect(compared).toBeGreaterThan(2_000);
  });
});
