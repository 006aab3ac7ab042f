import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { createLedgerActivities } from '#activities';
import { FAILURE_TYPES, type RecordEventsInput } from '#libs/contracts';
import { type CaseState, evolve, SYSTEM_ACTOR } from '#libs/domain';
import { CaseRecord, createDataSource } from '#libs/persistence';
import { assignToTownship, CaseDriver } from './case-driver.js';
import { openDatabaseLink } from './database-link.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { seedSmallCounty } from './small-county.js';

let database: RecordDatabase;
let record: CaseRecord;

beforeAll(async () => {
  database = await openRecordDatabase(20);
  await seedSmallCounty(database.owner);
  record = new CaseRecord(database.worker);
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function failureOf(work: Promise<unknown>): Promise<ApplicationFailure> {
  const fault: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (fault instanceof ApplicationFailure) return fault;
  throw new Error(`expected a failure, got ${String(fault)}`);
}

async function alarmsOf(caseId: string, kind: string): Promise<number> {
  const [row] = await database.worker.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM alarms WHERE case_id = $1 AND kind = $2',
    [caseId, kind],
  );
  return row?.count ?? 0;
}

async function assigned(): Promise<CaseDriver> {
  const driver = CaseDriver.on(database.worker);
  await driver.register();
  await driver.assign();
  return driver;
}

const receive = { name: 'receive', payload: { note: '已签收' } } as const;
const AT = '2026-09-11T03:00:00.000Z';

describe('a command is recorded', () => {
  it('with its ledger number, its chain and a snapshot that is the fold of its history', async () => {
    const driver = await assigned();
    expect(driver.opened.ledgerNumber).toMatch(/^督〔2026〕\d{4}号$/);
    const history = await record.history(driver.caseId);
    const folded = history.reduce<CaseState | null>(evolve, null);
    expect(folded).toEqual(driver.state);
    expect(await record.loadCase(driver.caseId)).toEqual(folded);
    expect(await record.findByIdOrNumber(driver.opened.ledgerNumber)).toEqual(folded);
    expect(await record.verifyChain(driver.caseId)).toEqual({
      ok: true,
      head: driver.opened.head,
      count: 2,
    });
  });

  it('and read back exactly as it was answered', async () => {
    const driver = await assigned();
    const outcome = await driver.give(receive, '承办人己', AT);
    expect(await record.history(driver.caseId, 2)).toEqual(outcome.events);
  });

  it('is loaded with the rules that it names', async () => {
    const driver = await assigned();
    const loaded = await createLedgerActivities(database.worker).loadCase({
      caseId: driver.caseId,
    });
    expect(loaded.state).toEqual(driver.state);
    expect(loaded.rules.policy.version).toBe(driver.opened.policyVersion);
    expect(loaded.rules.calendar.version).toBe(driver.opened.calendarVersion);
  });

  it('names earlier findings of its kind at the same township, and others not', async () => {
    const first = CaseDriver.on(database.worker);
    await first.register('一');
    const facts = { category: '换届纪律' };
    const before = CaseDriver.on(database.worker);
    const after = CaseDriver.on(database.worker);
    for (const driver of [before, after]) {
      const [event] = driver.eventsOf(
        { name: 'register', payload: { facts: { ...first.opened.facts, ...facts } } },
        '工作员丙',
        AT,
      );
      if (event === undefined) throw new Error('no event');
      await driver.record(driver.inputOf([event]));
    }
    const [opening] = await record.history(after.caseId);
    expect(opening?.type === 'registered' && opening.data.repeats).toEqual([
      { caseId: before.caseId, ledgerNumber: before.opened.ledgerNumber },
    ]);
  });
});

describe('the same command again', () => {
  it('answers what was stored and stores nothing', async () => {
    const driver = await assigned();
    const input = driver.inputOf(driver.eventsOf(receive, '承办人己', AT));
    const first = await driver.activities.recordEvents(input);
    expect(await driver.activities.recordEvents(input)).toEqual(first);
    expect(await record.history(driver.caseId)).toHaveLength(3);
  });

  it('answers so too when it comes after others, and from a workflow that knows it already', async () => {
    const driver = await assigned();
    const input = driver.inputOf(driver.eventsOf(receive, '承办人己', AT));
    const first = await driver.record(input);
    await driver.give({ name: 'reportProgress', payload: { text: '已公开' } }, '承办人己', AT);
    expect(await driver.activities.recordEvents(input)).toEqual(first);
    expect(await driver.activities.recordEvents({ ...input, state: driver.state })).toEqual(first);
  });

  it('is stored once when both are sent at the same moment', async () => {
    const driver = await assigned();
    const input = driver.inputOf(driver.eventsOf(receive, '承办人己', AT));
    const other = createLedgerActivities(database.worker);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        (turn % 2 === 0 ? driver.activities : other).recordEvents(input),
      ),
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await record.history(driver.caseId)).toHaveLength(3);
  });

  it('opens a case once when both are sent at the same moment, and uses one number', async () => {
    const before = await lastNumber();
    const driver = CaseDriver.on(database.worker);
    const input = driver.inputOf(
      driver.eventsOf(
        { name: 'register', payload: { facts: (await assigned()).opened.facts } },
        '工作员丙',
        AT,
      ),
    );
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => driver.activities.recordEvents(input)),
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    // One for this case, one for the case whose facts were borrowed.
    expect(await lastNumber()).toBe(before + 2);
  });

  it('with other content is refused', async () => {
    const driver = await assigned();
    const input = driver.inputOf(driver.eventsOf(receive, '承办人己', AT));
    await driver.record(input);
    const failure = await failureOf(
      driver.activities.recordEvents({ ...input, state: driver.state, fingerprint: 'other' }),
    );
    expect(failure).toMatchObject({ type: FAILURE_TYPES.commandIdReused, nonRetryable: true });
  });
});

describe('a record that is ahead of its workflow', () => {
  it('hands over what the workflow lacks, and stores nothing', async () => {
    const driver = await assigned();
    const late = new CaseDriver(driver.activities, driver.caseId);
    late.state = driver.state;
    await driver.give(receive, '承办人己', AT);
    const command = {
      name: 'addTask',
      payload: {
        taskId: randomUUID(),
        unit: driver.opened.facts.township,
        description: '协助',
        dueDate: '2026-09-18',
      },
    } as const;
    const input = late.inputOf(late.eventsOf(command, '工作员丙', AT));
    const outcome = await late.record(input);
    expect(outcome).toEqual({ kind: 'behind', events: await record.history(driver.caseId, 2) });
    expect(late.state).toEqual(driver.state);
    expect(await late.record({ ...input, state: late.state })).toMatchObject({ kind: 'recorded' });
  });

  it('hands over a history without a gap when the command itself is stored further on', async () => {
    const driver = await assigned();
    const { state } = driver;
    await driver.give(receive, '承办人己', AT);
    const events = driver.eventsOf(
      { name: 'reportProgress', payload: { text: '一' } },
      '承办人己',
      AT,
    );
    const input = driver.inputOf(events);
    await driver.record(input);
    const outcome = await driver.activities.recordEvents({ ...input, state });
    expect(outcome.kind).toBe('behind');
    expect(outcome.events.map(({ sequence }) => sequence)).toEqual([3, 4]);
  });
});

describe('a fork is refused loudly', () => {
  type Change = (input: RecordEventsInput) => RecordEventsInput;

  const at = (change: Partial<CaseState>): Change => {
    return (input) => ({ ...input, state: input.state && { ...input.state, ...change } });
  };
  const another = randomUUID();

  it.each<[string, Change]>([
    ['the record ends before the workflow', at({ sequence: 7 })],
    ['both have another event at the same place', at({ head: 'e'.repeat(64) })],
    [
      'they differ at a place that the record has passed',
      at({ sequence: 1, head: 'e'.repeat(64) }),
    ],
    [
      'the record does not know the case',
      (input) => ({ ...at({ caseId: another })(input), caseId: another }),
    ],
  ])('when %s', async (_, change) => {
    const driver = await assigned();
    const input = change(driver.inputOf(driver.eventsOf(receive, '承办人己', AT)));
    const failure = await failureOf(driver.activities.recordEvents(input));
    expect(failure).toMatchObject({ type: FAILURE_TYPES.ledgerFork, nonRetryable: true });
    expect(await alarmsOf(input.caseId, 'ledgerFork')).toBe(1);
    expect(await record.history(driver.caseId)).toHaveLength(2);
  });
});

describe('what cannot be stored', () => {
  it('is refused for good and without quoting it', async () => {
    const driver = await assigned();
    const [event] = driver.eventsOf(receive, '承办人己', AT);
    if (event?.type !== 'received') throw new Error('no receipt');
    const data = { ...event.data, note: '秘密\0内容' };
    const failure = await failureOf(
      driver.activities.recordEvents(driver.inputOf([{ ...event, data }])),
    );
    expect(failure).toMatchObject({ type: 'RecordRefused', nonRetryable: true });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('秘密');
  });

  it('is refused when verifier and worker are one, even if the domain let it pass', async () => {
    const driver = await assigned();
    const by = { ...SYSTEM_ACTOR, personId: driver.opened.assignment?.handler.personId ?? '' };
    const failure = await failureOf(
      driver.activities.recordEvents(
        driver.inputOf([{ type: 'verified', at: AT, by, data: { opinion: '合格' } }]),
      ),
    );
    expect(failure).toMatchObject({ type: 'RecordRefused', nonRetryable: true });
    expect(failure.message).toContain('verifier_is_no_worker');
  });

  it('is refused when the approver of the closing is the verifier', async () => {
    const driver = await assigned();
    const by = { ...SYSTEM_ACTOR, personId: randomUUID() };
    const closing = [
      { type: 'verified', at: AT, by, data: { opinion: '合格' } },
      { type: 'closed', at: AT, by, data: { opinion: '销号', earlyClosingReason: null } },
    ] as const;
    const failure = await failureOf(driver.activities.recordEvents(driver.inputOf(closing)));
    expect(failure.message).toContain('closing_approver_is_not_verifier');
  });
});

describe('the database away', () => {
  it('is a failure that may be tried again, without the address; the same call succeeds later', async () => {
    const link = await openDatabaseLink(database.workerUrl);
    const linked = await createDataSource(link.url, { poolSize: 2 }).initialize();
    const driver = CaseDriver.on(linked);
    await driver.register();
    const input = driver.inputOf(driver.eventsOf(assignToTownship(), '副主任乙', AT));
    link.cut();
    const failure = await failureOf(driver.activities.recordEvents(input));
    expect(failure).toMatchObject({ type: 'RecordAway', nonRetryable: false });
    expect(failure.message).not.toContain('127.0.0.1');
    await link.restore();
    expect(await driver.record(input)).toMatchObject({ kind: 'recorded' });
    expect(await record.history(driver.caseId)).toHaveLength(2);
    await linked.destroy();
    link.cut();
  });
});

async function lastNumber(): Promise<number> {
  const [row] = await database.worker.query<{ last_number: number }[]>(
    'SELECT last_number FROM ledger_counters WHERE year = 2026',
  );
  return row?.last_number ?? 0;
}
