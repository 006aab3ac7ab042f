/**
 * Whatever somebody typed leaves as text and comes back as typed: no reader's machine takes it for a formula, and an
 * export that is imported again changes nothing (formula injection, OWASP ASVS 1.2.10).
 */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { hucreWorkbooks } from './hucre.workbooks.js';
import { plainText } from './plain-text.js';

const DANGEROUS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '|',
  '%',
  "'",
  '"',
  ' =',
];
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("https://a.example","x")',
  '=cmd|"/c calc"!A0',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1',
  '-1',
  '\t=1',
  '\r=1',
  '=_x0041_1',
  '<f>1</f>',
  ']]>&lt;f>',
  '2026-01-01',
  '00123',
  'TRUE',
  '#REF!',
];

const typed = fc.oneof(
  fc.constantFrom(...FORMULAS),
  fc
    .tuple(fc.constantFrom(...DANGEROUS), fc.string({ unit: 'binary', maxLength: 60 }))
    .map(([start, rest]) => `${start}${rest}`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const written = (texts: readonly string[]) =>
  hucreWorkbooks.write({
    name: '台账',
    rows: texts.map((content) => [{ content, look: 'text' as const }]),
    widths: [20],
    merged: [],
    frozenRows: 0,
  });

async function readBack(bytes: Uint8Array): Promise<readonly unknown[]> {
  const reading = await hucreWorkbooks.read(bytes, 1_000);
  if (!reading.ok) throw new Error(reading.code);
  return (reading.sheets[0]?.rows ?? []).map(([cell]) => cell);
}

describe('text in an exported cell', () => {
  it('comes back as it was typed, whatever it begins with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 40 }), async (texts) => {
        const kept = texts.map((text) => `${text}字`);
        expect(await readBack(await written(kept))).toEqual(kept.map(plainText));
      }),
      { numRuns: 60 },
    );
  });

  it('is a text of the format "@" for another program too, and nowhere a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 40 }), async (texts) => {
        const workbook = new ExcelJS.Workbook();
        const bytes = await written(texts.map((text) => `${text}字`));
        await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
        const cells = texts.map((_, index) => workbook.worksheets[0]?.getCell(index + 1, 1));
        expect(cells.map((cell) => cell?.type)).toEqual(texts.map(() => ExcelJS.ValueType.String));
        expect(new Set(cells.map((cell) => cell?.numFmt))).toEqual(new Set(['@']));
        expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
