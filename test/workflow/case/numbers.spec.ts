/** 台账编号: a thousand registrations at once get a thousand numbers without a gap (issue 3, acceptance 5). */
import { EngineUnavailable } from '#libs/temporal';
import { randomUUID } from 'node:crypto';
import type { CaseCommandOutcome } from '#libs/contracts';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

const REGISTRATIONS = 1_000;
/** A caller that is told to come back sends the same key again. */
const ATTEMPTS = 10;

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

async function registered(subject: CaseUnderWay): Promise<CaseCommandOutcome> {
  const commandId = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await subject.register(commandId);
    } catch (fault) {
      if (!(fault instanceof EngineUnavailable) || attempt === ATTEMPTS) throw fault;
    }
  }
}

it('registers a thousand cases at once, each with a number of its own and none left out', async () => {
  const first = await office.found(office.finding('ordinary'));
  const subjects = Array.from({ length: REGISTRATIONS }, () => first.another());
  const outcomes = await Promise.all(subjects.map(registered));

  const numbers = outcomes.map(({ ledgerNumber }) => ledgerNumber);
  const year = /〔(\d{4})〕/.exec(numbers[0] ?? '')?.[1] ?? '';
  const expected = Array.from(
    { length: REGISTRATIONS },
    (_, index) => `督〔${year}〕${String(index + 1).padStart(4, '0')}号`,
  );
  expect(numbers.toSorted()).toEqual(expected);

  const rows = await office.county.dataSource.query<Record<string, number>[]>(
    `SELECT count(*)::int AS cases, max(ledger_serial) AS last,
      (SELECT count(*)::int FROM case_events) AS events,
      (SELECT last_number FROM ledger_counters) AS counter FROM cases`,
  );
  const all = REGISTRATIONS;
  expect(rows).toEqual([{ cases: all, last: all, events: all, counter: all }]);
}, 240_000);
