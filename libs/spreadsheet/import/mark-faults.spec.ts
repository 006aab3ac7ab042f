import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { writeOds } from 'hucre';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import { DIRECTORY, ledgerOf, workbookOf } from './ledger.fixture.js';
import { markFaults } from './mark-faults.js';
import { readLedger } from './read-ledger.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  // exceljs types its argument as a Buffer of its own making.
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet('台账');
  if (sheet === undefined) throw new Error('the sheet is gone');
  return sheet;
}

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const { faults } = await readLedger(bytes, DIRECTORY);
  const answer = await markFaults(bytes, faults);
  if (answer === null) throw new Error('nothing could be marked');
  return answer;
}

function fillOf(cell: ExcelJS.Cell): string | undefined {
  // Typed as always there; a cell without a fill has none.
  const fill = cell.fill as ExcelJS.Fill | undefined;
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
}

describe('markFaults', () => {
  it('says beside each faulty row of the sample what is wrong, and nothing beside the others', async () => {
    const sheet = await opened(await marked(SAMPLE));
    expect(sheet.getCell('R3').value).toBe('导入校验结果');
    const reasons: number[] = [];
    sheet.eachRow((row, number) => {
      if (number > 3 && row.getCell(18).text !== '') reasons.push(number);
    });
    expect(reasons).toEqual([23, 48, 72, 73, 90, 118]);
    expect(sheet.getCell('R73').text).toContain('三月底前');
    expect(fillOf(sheet.getCell('M73'))).toBe('FFF4B6B6');
    expect(fillOf(sheet.getCell('A73'))).toBe('FFFFF2CC');
    expect(fillOf(sheet.getCell('A74'))).toBeUndefined();
  });

  it('leaves all else as the office wrote it', async () => {
    const before = await opened(SAMPLE);
    const after = await opened(await marked(SAMPLE));
    expect(after.rowCount).toBe(before.rowCount);
    const contents = (sheet: ExcelJS.Worksheet) => {
      const written: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (column <= 17 && cell.text !== '')
            written.push(`${cell.address} ${cell.type} ${cell.text}`);
        }),
      );
      return written;
    };
    expect(contents(after)).toEqual(contents(before));
    expect(after.getCell('A1').font.size).toBe(18);
    expect(after.getCell('B1').isMerged).toBe(true);
  });

  it('reads as before, and a second round replaces the reasons of the first', async () => {
    const first = await marked(SAMPLE);
    const read = (bytes: Uint8Array) => readLedger(bytes, DIRECTORY);
    expect(await read(first)).toEqual(await read(SAMPLE));
    const second = await markFaults(first, [{ row: 5, column: '乡镇', message: '新的原因' }]);
    const sheet = await opened(second ?? new Uint8Array());
    expect(sheet.getCell('R5').text).toBe('新的原因');
    expect(sheet.getCell('R73').text).toBe('');
    expect(sheet.getCell('S3').text).toBe('');
  });

  it('keeps a reason that looks like a formula as text', async () => {
    const bytes = await ledgerOf({ township: '=HYPERLINK("http://x")' });
    const cell = (await opened(await marked(bytes))).getCell('S4');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
  });

  it('hands an OpenDocument sheet back as .xlsx, marked', async () => {
    const reading = await hucreWorkbooks.read(SAMPLE, 1_000);
    if (!reading.ok) throw new Error(reading.code);
    const rows = reading.sheets[0]?.rows.map((row) => [...row]) ?? [];
    const ods = await writeOds({ sheets: [{ name: '台账', rows }] });
    expect(await readLedger(ods, DIRECTORY)).toEqual(await readLedger(SAMPLE, DIRECTORY));
    const sheet = await opened(await marked(ods));
    expect(sheet.getCell('R73').text).toContain('三月底前');
    expect(sheet.getCell('B11').value).toEqual(new Date('2026-01-12T00:00:00.000Z'));
  });

  it('answers null where there is no ledger to mark', async () => {
    expect(await markFaults(Buffer.from('text'), [])).toBeNull();
    expect(await markFaults(await workbookOf([['通讯录']]), [])).toBeNull();
  });
});
