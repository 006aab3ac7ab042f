import { readFileSync } from 'node:fs';
import { DIRECTORY, ledgerOf, type SheetCells, workbookOf } from './ledger.fixture.js';
import { readLedger } from './read-ledger.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');

interface Expected {
  readonly rows: number;
  readonly importable: number;
  readonly already_closed: number;
  readonly faulty_rows: Readonly<Record<string, string>>;
}

describe("the office's sample ledger", () => {
  const expected = JSON.parse(
    readFileSync('examples/ledger-sample.expected.json', 'utf8'),
  ) as Expected;

  it('reads exactly as stated beside it', async () => {
    const reading = await readLedger(SAMPLE, DIRECTORY);
    const closed = reading.importable.filter(({ payload }) => payload.state === 'closed');
    expect({
      rows: reading.rows,
      importable: reading.importable.length,
      already_closed: closed.length,
      faulty_rows: Object.fromEntries(reading.faults.map(({ row, code }) => [row, code])),
    }).toEqual(expected);
  });

  it('names column and reason of each fault in both languages', async () => {
    const { faults } = await readLedger(SAMPLE, DIRECTORY);
    expect(faults.map(({ row, column, message }) => `${row} ${column} ${message}`)).toEqual([
      '23 责任人 没有责任人。',
      '48 完成时限 完成时限 2026-05-10 早于发现日期 2026-06-10。',
      '72 乡镇 组织名册中没有“八索镇”，是否为“八所镇”。',
      '73 完成时限 “三月底前”不是确定的日期，请写成 2026-08-08 的形式。',
      '90 发现的问题 没有写明发现的问题。',
      '118 发现的问题 与第 117 行是同一件问题（日期、乡镇、村、问题、责任单位相同）。',
    ]);
    expect(faults[0]?.messageEn).toBe('No handler is named.');
  });
});

describe('a row', () => {
  const only = async (cells: SheetCells) => {
    const reading = await readLedger(await ledgerOf(cells), DIRECTORY, { today: '2026-11-01' });
    expect(reading.rows).toBe(1);
    return reading;
  };
  const payloadOf = async (cells: SheetCells) => (await only(cells)).importable[0]?.payload;
  const faultOf = async (cells: SheetCells) => (await only(cells)).faults[0];

  it('becomes what a case opens with', async () => {
    expect(await payloadOf({ remark: ' 无 ' })).toEqual({
      facts: {
        problem: '党务公开栏内容过期',
        category: '议事规则',
        source: 'finding',
        basis: '要点6',
        severity: 'ordinary',
        foundOn: '2026-03-02',
        foundBy: '第一组',
        area: { unitId: 'area-第一片区', name: '第一片区' },
        township: { unitId: 'unit-八所镇', name: '八所镇' },
        place: '示例1村',
        remark: '无',
      },
      assignment: {
        leadUnit: { unitId: 'unit-八所镇', name: '八所镇党委' },
        assistingUnits: [],
        handler: { personId: 'person-1', name: '承办一' },
        supervisor: { personId: null, name: '督办一' },
        targetTask: '限期整改',
        progressRhythm: 'monthly',
      },
      dueDate: '2026-04-02',
      state: 'assigned',
      progress: '',
      closedOn: null,
    });
  });

  it('stays under rectification when somebody only says that it is done', async () => {
    expect(await payloadOf({ progress: '已完成整改' })).toMatchObject({
      state: 'rectifying',
      progress: '已完成整改',
      closedOn: null,
    });
  });

  it('is closed only by 是否销号, with its day', async () => {
    const closed = await payloadOf({ closed: '是', closedOn: '2026年3月30日' });
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-03-30' });
    expect(await payloadOf({ closed: '否', closedOn: '2026-03-30' })).toMatchObject({
      state: 'assigned',
      closedOn: null,
    });
  });

  it.each([
    ['八所', '八所党委', 'unit-八所镇'],
    ['八所镇 ', '八所镇 党委', 'unit-八所镇'],
    ['天安乡', '市民政局', 'unit-民政局'],
    ['天安乡', '天安乡人民政府', 'unit-天安乡'],
  ])('knows township %p and lead unit %p', async (township, leadUnit, unitId) => {
    expect((await payloadOf({ township, leadUnit }))?.assignment.leadUnit.unitId).toBe(unitId);
  });

  it.each<[string, string, SheetCells]>([
    ['bad_date', '发现日期', { foundOn: null }],
    ['future_date', '发现日期', { foundOn: '2026-11-02', dueDate: '2026-12-01' }],
    ['unknown_town', '乡镇', { township: '不在册乡' }],
    ['unknown_town', '乡镇', { township: null }],
    ['empty_problem', '发现的问题', { problem: '\u3000 ' }],
    ['no_lead_unit', '责任单位', { leadUnit: null }],
    ['unknown_unit', '责任单位', { leadUnit: '不在册局' }],
    ['no_handler', '责任人', { handler: ' ' }],
    ['bad_date', '完成时限', { dueDate: '三月底前' }],
    ['deadline_before_found', '完成时限', { dueDate: '2026-03-01', closed: '是' }],
    ['bad_date', '销号日期', { closed: '是' }],
    ['closed_before_found', '销号日期', { closed: '是', closedOn: '2026-03-01' }],
    ['future_date', '销号日期', { closed: '是', closedOn: '2026-11-02' }],
    ['unclear_closing', '是否销号', { closed: '基本' }],
    ['text_too_long', '发现的问题', { problem: '长'.repeat(4_001) }],
  ])('is refused with %s at %s', async (code, column, cells) => {
    expect(await faultOf(cells)).toMatchObject({ scope: 'row', row: 4, code, column });
  });

  it('loses characters that the record could not keep', async () => {
    const payload = await payloadOf({ problem: '栏\u0000内\u0007容' });
    expect(payload?.facts.problem).toBe('栏内容');
  });
});

describe('the key of a row', () => {
  const keysOf = async (...rows: SheetCells[]) =>
    (await readLedger(await ledgerOf(...rows), DIRECTORY)).importable.map(({ key }) => key);

  it('stays when order, spelling, progress, closing or deadline change', async () => {
    const [first, second] = await keysOf({}, { place: '示例2村' });
    const again = await keysOf(
      { place: '示例 2村', progress: '正在整改', foundOn: '2026.3.2' },
      { leadUnit: '八所镇', closed: '是', closedOn: '2026-03-30', dueDate: '2026-05-01' },
    );
    expect(again).toEqual([second, first]);
  });

  it.each<SheetCells>([
    { foundOn: '2026-03-03' },
    { township: '大田镇' },
    { place: '示例2村' },
    { problem: '另一问题' },
    { leadUnit: '市民政局' },
  ])('differs with %p', async (cells) => {
    expect(new Set(await keysOf({}, cells)).size).toBe(2);
  });
});

describe('a row with a ledger number', () => {
  const knownCases = () =>
    Promise.resolve([
      { ledgerNumber: '督〔2026〕0001号', foundOn: '2026-03-02', problem: '党务公开栏内容过期' },
    ]);

  it('is recognised by it, whatever has been done to the case since', async () => {
    const bytes = await ledgerOf({
      ledgerNumber: '督〔2026〕0001号',
      leadUnit: null,
      handler: null,
    });
    expect(await readLedger(bytes, DIRECTORY, { knownCases })).toEqual({
      rows: 1,
      importable: [],
      known: [{ row: 4, ledgerNumber: '督〔2026〕0001号' }],
      faults: [],
    });
  });

  it('is refused when the number is that of another matter', async () => {
    const bytes = await ledgerOf({ ledgerNumber: '督〔2026〕0001号', problem: '另一问题' });
    const { faults } = await readLedger(bytes, DIRECTORY, { knownCases });
    expect(faults).toMatchObject([{ code: 'ledger_number_conflict', column: '台账编号' }]);
  });

  it('is judged as any other when the record does not know the number', async () => {
    const bytes = await ledgerOf({ ledgerNumber: '督〔2025〕0009号' });
    expect((await readLedger(bytes, DIRECTORY, { knownCases })).importable).toHaveLength(1);
  });
});

describe('a file that holds no ledger', () => {
  const codesOf = async (bytes: Uint8Array) => {
    const reading = await readLedger(bytes, DIRECTORY);
    expect(reading).toMatchObject({ rows: 0, importable: [], known: [] });
    return reading.faults.map(({ scope, code, column }) => [scope, code, column]);
  };

  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', Buffer.from('序号,发现日期\n1,2026-03-02')],
    ['a cut archive', SAMPLE.subarray(0, 10_000)],
  ])('is refused: %s', async (_, bytes) => {
    expect(await codesOf(bytes)).toEqual([['file', 'not_a_workbook', '']]);
  });

  it('is refused: no heading row', async () => {
    expect(await codesOf(await workbookOf([['通讯录'], ['姓名', '电话']]))).toEqual([
      ['sheet', 'no_heading', ''],
    ]);
  });

  it('is refused: required columns are missing, each by name', async () => {
    const bytes = await workbookOf([['序号', '发现日期', '乡镇', '发现的问题', '责任单位'], [1]]);
    expect(await codesOf(bytes)).toEqual([
      ['sheet', 'missing_column', '责任人'],
      ['sheet', 'missing_column', '完成时限'],
    ]);
  });

  it('is refused: headings only', async () => {
    expect(await codesOf(await ledgerOf())).toEqual([['sheet', 'no_rows', '']]);
  });
});

describe('a large ledger', () => {
  const many = (count: number) =>
    ledgerOf(...Array.from({ length: count }, (_, index) => ({ place: `示例${index}村` })));

  it('of 5,000 rows is read in a few seconds', async () => {
    const bytes = await many(5_000);
    const startedAt = performance.now();
    const reading = await readLedger(bytes, DIRECTORY);
    expect(reading.importable).toHaveLength(5_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('of more than 20,000 rows is refused whole', async () => {
    const { faults } = await readLedger(await many(20_001), DIRECTORY);
    expect(faults).toMatchObject([{ scope: 'sheet', code: 'too_many_rows' }]);
  }, 30_000);
});
