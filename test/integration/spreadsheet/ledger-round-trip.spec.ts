/** The sample ledger through the record and back: what is exported is recognised when it comes in again. */
import { readFileSync } from 'node:fs';
import { createLedgerActivities } from '#activities';
import { DEMONSTRATION_COUNTY, seedDemonstration } from '#libs/demonstration';
import { type Actor, decide } from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { CaseRecord } from '#libs/persistence';
import {
  type ImportDirectory,
  type ImportRow,
  type KnownCase,
  ledgerRowOf,
  readLedger,
  writeLedger,
} from '#libs/spreadsheet';
import { v5 as uuidV5 } from 'uuid';
import { proveCase } from '../../../apps/cli/case-proof.js';
import { explanationOf } from '../../../apps/cli/commands/explain.command.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');
const NOW = '2026-11-24T02:00:00.000Z';
const { units, seats } = DEMONSTRATION_COUNTY;

function directory(): ImportDirectory {
  const areaName = (areaId: string | null) =>
    units.find(({ unitId }) => unitId === areaId)?.name ?? '';
  return {
    townships: units
      .filter(({ kind }) => kind === 'township')
      .map((unit) => ({ ...unit, areaId: unit.areaId ?? '', areaName: areaName(unit.areaId) })),
  };
}

function clerk(): Actor {
  const seat = seats.find(({ post }) => post.role === 'officeStaff');
  if (seat === undefined) throw new Error('the office has no staff');
  return { ...seat, posts: [{ ...seat.post, substituteFor: null }] };
}

const caseIdOf = ({ key }: ImportRow) => uuidV5(key, uuidV5.URL);

describe('the sample ledger, imported into the record', () => {
  let database: RecordDatabase;
  let record: CaseRecord;
  let rows: readonly ImportRow[];

  const importRow = async (row: ImportRow) => {
    const caseId = caseIdOf(row);
    const command = { name: 'importCase', payload: row.payload } as const;
    const rules = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR_2026 };
    const events = decide(null, command, {
      now: NOW,
      commandId: row.key,
      actor: clerk(),
      ...rules,
    });
    if (!events.ok) throw new Error(`row ${row.row}: ${events.refusal.code}`);
    await createLedgerActivities(database.worker).recordEvents({
      caseId,
      commandId: row.key,
      fingerprint: row.key,
      state: null,
      events: events.value,
    });
  };

  const knownCases = async (numbers: readonly string[]) =>
    database.worker.query<KnownCase[]>(
      `SELECT c.ledger_number AS "ledgerNumber", t.facts->>'foundOn' AS "foundOn",
        t.facts->>'problem' AS problem FROM cases c JOIN case_texts t USING (case_id)
        WHERE c.ledger_number = ANY($1)`,
      [numbers],
    );

  const exported = async () => {
    const states = await Promise.all(rows.map((row) => record.loadCase(caseIdOf(row))));
    const lines = states.flatMap((state) => (state === null ? [] : [ledgerRowOf(state, null)]));
    return writeLedger(lines, { reportingUnit: '示例办公室' });
  };

  beforeAll(async () => {
    database = await openRecordDatabase(4);
    record = new CaseRecord(database.worker);
    const passwords = Object.fromEntries(seats.map(({ account }) => [account, account]));
    await seedDemonstration(database.owner, { passwords });
    rows = (await readLedger(SAMPLE, directory(), { today: '2026-11-24' })).importable;
    for (const row of rows) await importRow(row);
  }, 120_000);
  afterAll(() => database.close());

  it('is there with every row that could be read', async () => {
    const [count] = await database.worker.query<{ all: number; closed: number }[]>(
      `SELECT count(*)::int AS "all", count(*) FILTER (WHERE state = 'closed')::int AS closed FROM cases`,
    );
    expect(count).toEqual({ all: 114, closed: 29 });
  });

  it('comes in again without one new row: every ledger number is recognised', async () => {
    const again = await readLedger(await exported(), directory(), { knownCases });
    expect(again).toMatchObject({ rows: 114, importable: [], faults: [] });
    expect(again.known).toHaveLength(114);
  });

  it('comes in again as the same matters where nobody knows its numbers', async () => {
    const elsewhere = await readLedger(await exported(), directory());
    expect(elsewhere.faults).toEqual([]);
    expect(elsewhere.importable.map(({ payload }) => payload)).toEqual(
      rows.map(({ payload }) => payload),
    );
  });

  it('explains each deadline from the calendar that the case keeps', async () => {
    const open = rows.find(({ payload }) => payload.state === 'assigned');
    const state = open === undefined ? null : await record.loadCase(caseIdOf(open));
    if (state === null) throw new Error('no row of the sample is open');
    const text = explanationOf(state, CHINA_CALENDAR_2026, 'zh');
    expect(text).toContain(`整改 rectification: ${state.firstDueDate ?? ''}`);
    expect(text).toContain('签收 receipt: 2026-11-26');
    expect(text).toMatch(/期限\d+个工作日/);
    expect(explanationOf(state, CHINA_CALENDAR_2026, 'en')).toContain('The clock starts on');
  });

  it('is proved case by case, and a snapshot that somebody edited is found', async () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('too few rows');
    expect(await proveCase(record, caseIdOf(first))).toMatchObject({ ok: true, events: 1 });
    await database.owner.query(
      `UPDATE cases SET state_json = jsonb_set(state_json, '{facts,problem}', '"没有问题"') WHERE case_id = $1`,
      [caseIdOf(second)],
    );
    expect(await proveCase(record, caseIdOf(second))).toEqual({
      ok: false,
      reason: 'snapshot_differs at event 1',
    });
    expect(await proveCase(record, caseIdOf(first))).toMatchObject({ ok: true });
    expect(await proveCase(record, '00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
