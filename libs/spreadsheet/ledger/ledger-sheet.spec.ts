import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';
import { findLedgerSheet } from './ledger-sheet.js';

const HEADING = ['序号', '检查日期', '所在乡镇', '存在问题', '责任单位', '承办人', '整改时限'];
const ROW = [1, '2026-03-02', '八所镇', '公开栏过期', '八所镇党委', '承办一', '2026-04-02'];

const sheet = (rows: CellContent[][], over: Partial<SheetGrid> = {}): SheetGrid => ({
  name: '台账',
  hidden: false,
  rows,
  merged: [],
  dateSystem: '1900',
  ...over,
});

describe('findLedgerSheet', () => {
  it('finds the heading under title lines and knows the synonyms', () => {
    const found = findLedgerSheet([sheet([['台账'], [], ['填报单位：示例'], HEADING, ROW])]);
    expect(found?.heading.row).toBe(3);
    expect([...(found?.heading.columns.keys() ?? [])]).toEqual([
      'sequence',
      'foundOn',
      'township',
      'problem',
      'leadUnit',
      'handler',
      'dueDate',
    ]);
    expect(found?.rows).toHaveLength(1);
    expect(found?.rows[0]).toMatchObject({ row: 5, cells: { township: '八所镇' } });
  });

  it('reads half-width brackets, spaces, line breaks and marks in headings', () => {
    const odd = ['序 号', '发现\n日期', '乡镇*', '村(单位)', '发现的问题：', '整改要求 (目标任务)'];
    const found = findLedgerSheet([sheet([odd, ROW])]);
    expect([...(found?.heading.columns.keys() ?? [])]).toEqual([
      'sequence',
      'foundOn',
      'township',
      'place',
      'problem',
      'targetTask',
    ]);
  });

  it('joins a heading of two rows', () => {
    const upper = [...HEADING, '整改情况', null, null];
    const lower = [null, null, null, null, null, null, null, '进展情况', '是否销号', '销号日期'];
    const found = findLedgerSheet([
      sheet([upper, lower, [...ROW, '正在整改', '是', '2026-04-01']]),
    ]);
    expect(found?.heading.firstDataRow).toBe(2);
    expect(found?.rows[0]?.cells).toMatchObject({ progress: '正在整改', closed: '是' });
  });

  it('skips blank rows, rows with a number only, repeated headings and footers', () => {
    const rows = [
      HEADING,
      ROW,
      [],
      [null, ' '],
      [2],
      HEADING,
      ROW,
      ['合计', null, null, '共2件'],
      ['填表人：某'],
    ];
    expect(findLedgerSheet([sheet(rows)])?.rows.map(({ row }) => row)).toEqual([2, 7]);
  });

  it('gives every row the value of a cell merged downwards', () => {
    const below = [2, '2026-03-03', null, '另一问题', '八所镇党委', '承办一', '2026-04-02'];
    const merged = [{ startRow: 1, startColumn: 2, endRow: 9_999_999, endColumn: 2 }];
    const found = findLedgerSheet([sheet([HEADING, ROW, below], { merged })]);
    expect(found?.rows[1]?.cells.township).toBe('八所镇');
  });

  it('takes the visible sheet that has the ledger, not the first one', () => {
    const cover = sheet([['封面'], ['说明', '类别']], { name: '封面' });
    const hidden = sheet([HEADING, ROW], { name: '旧', hidden: true });
    expect(findLedgerSheet([cover, hidden, sheet([HEADING, ROW])])?.name).toBe('台账');
    expect(findLedgerSheet([cover, hidden])).toBeNull();
  });
});
