/* eslint-disable */
import { CaseDriver } from './case-driver.js';
import { openRecordDatabase } from './record-database.js';
import { seedSmallCounty, idOf } from './small-county.js';
import { LedgerList, type LedgerFilter, type LedgerScope } from '#libs/persistence';
import { gramsOf } from '../../../libs/persistence/record/search-grams.js';
const words = [
  '党务公开',
  '村财乡管',
  '四议两公开',
  '联席会议',
  '月例会',
  '换届纪律',
  '软弱涣散',
  '后进支部',
  '群众评议',
  '领导点评',
  '公开承诺',
  '财务账目',
  '会议记录',
  '党员发展',
  '整改落实',
  '不及时',
  '不规范',
  '不完整',
  '未落实',
  '缺失',
  '空白',
  '松弛',
  '流于形式',
  '弄虚作假',
  '逾期',
  '拖延',
  '推诿',
  '台账',
  '档案',
  '签字',
];
it('lists', async () => {
  const sizes = [10000, 200000];
  const result: Record<string, number[]> = {};
  for (const n of sizes) {
    const db = await openRecordDatabase(4);
    await seedSmallCounty(db.owner);
    const d = CaseDriver.on(db.app);
    await d.register();
    await d.assign();
    const townships = Array.from({ length: 10 }, (_, i) => idOf('镇' + i));
    const areas = Array.from({ length: 3 }, (_, i) => idOf('区' + i));
    const q = (sql: string, v: unknown[] = []) => db.owner.query(sql, v);
    const batch = 5000;
    let seed = 7;
    const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
    const pick = <T>(a: readonly T[]) => a[Math.floor(rnd() * a.length)]!;
    for (let from = 2; from <= n; from += batch) {
      const rows = [];
      for (let i = from; i < Math.min(from + batch, n + 1); i++) {
        const rare = i % 1000 === 500 ? '稀有词' : '';
        const text = pick(words) + pick(words) + pick(words) + pick(words) + rare;
        const year = 2018 + Math.floor((i / (n + 1)) * 9);
        const t = Math.floor(rnd() * 10);
        const open = year === 2026 ? rnd() < 0.5 : rnd() < 0.02;
        const now = Date.parse('2026-09-14T01:00:00Z');
        const red = open ? new Date(now + (rnd() - 0.3) * 30 * 86400000) : null;
        rows.push({
          i,
          year,
          text,
          t: townships[t],
          a: areas[t % 3],
          state: open ? pick(['assigned', 'rectifying', 'submitted']) : 'closed',
          red,
          yellow: red ? new Date(red.getTime() - 3 * 86400000) : null,
          grams: gramsOf(text),
        });
      }
      // generated column: explicit list
      const cols = (
        await q(
          `SELECT string_agg(attname, ', ') AS c FROM pg_attribute WHERE attrelid='cases'::regclass AND attnum>0 AND NOT attisdropped AND attgenerated=''`,
        )
      )[0].c;
      await q(
        `WITH r AS (SELECT gen_random_uuid() AS id, * FROM jsonb_to_recordset($1::jsonb) AS r(i int, year int, text text, t uuid, a uuid, state text, red timestamptz, yellow timestamptz, grams text[])),
       p AS (SELECT (jsonb_populate_record(b, jsonb_build_object('case_id', r.id, 'ledger_number', 'N'||r.i, 'ledger_year', r.year, 'ledger_serial', r.i, 'township_id', r.t, 'lead_unit_id', r.t, 'area_id', r.a, 'state', r.state, 'lamp_red_at', r.red, 'lamp_yellow_at', r.yellow))).* FROM r, cases b WHERE b.ledger_number LIKE '督%'),
       c AS (INSERT INTO cases (${cols}) SELECT ${cols} FROM p),
       t AS (INSERT INTO case_texts SELECT r.id, b.facts, b.assignment, r.text, r.grams FROM r, (SELECT * FROM case_texts LIMIT 1) b)
       INSERT INTO case_units SELECT r.id, r.t, r.year*10000000::bigint + r.i, true, true FROM r`,
        [JSON.stringify(rows)],
      );
    }
    await q('ANALYZE');
    await q('VACUUM cases');
    const list = new LedgerList(db.app);
    const now = '2026-09-14T01:00:00.000Z';
    const all: LedgerScope = { kind: 'all' };
    const cases: [string, LedgerFilter, LedgerScope][] = [
      ['first', {}, all],
      ['year', { year: 2022 }, all],
      ['area', { areaId: areas[1] }, all],
      ['unit', { unitId: townships[3] }, all],
      ['state closed', { state: 'closed' }, all],
      ['state submitted', { state: 'submitted' }, all],
      ['red', { lamp: 'red' }, all],
      ['yellow', { lamp: 'yellow' }, all],
      ['overdue', { overdue: true }, all],
      ['text common', { text: '党务公开' }, all],
      ['text rare', { text: '稀有词' }, all],
      ['text none', { text: '无此内容' }, all],
      ['text 1 char', { text: '账' }, all],
      ['scope unit', {}, { kind: 'units', areaIds: [], unitIds: [townships[2]!] }],
      [
        'scope unit text',
        { text: '空白' },
        { kind: 'units', areaIds: [], unitIds: [townships[2]!] },
      ],
      [
        'scope 2 units',
        {},
        { kind: 'units', areaIds: [], unitIds: [townships[2]!, townships[5]!] },
      ],
      ['scope area', {}, { kind: 'areas', areaIds: [areas[0]!], unitIds: [] }],
      ['year+unit+state', { year: 2024, unitId: townships[1], state: 'closed' }, all],
      ['year+red', { year: 2026, lamp: 'red' }, all],
    ];
    for (const [name, filter, scope] of cases) {
      const times: number[] = [];
      const ct: number[] = [];
      for (let k = 0; k < 15; k++) {
        let t0 = performance.now();
        const pg = await list.page({ filter, scope, now, after: null }, 50);
        times.push(performance.now() - t0);
        if (k < 5) {
          t0 = performance.now();
          await list.count({ filter, scope, now });
          ct.push(performance.now() - t0);
        }
      }
      (result[name] ??= []).push(times.sort((a, b) => a - b)[7]!, ct.sort((a, b) => a - b)[2]!);
    }
    console.log(db.url);
    await db.close();
  }
  console.log(
    Object.entries(result)
      .map(
        ([k, [a, ca, b, cb]]) =>
          `${k.padEnd(18)} page ${a!.toFixed(2)} -> ${b!.toFixed(2)} (x${(b! / a!).toFixed(2)})  count ${ca!.toFixed(2)} -> ${cb!.toFixed(2)}`,
      )
      .join('\n'),
  );
}, 900000);
