/**
 * Both walls over generated organisations (design invariant 7): what the API's abilities let through and what row-level
 * security shows are the same cases, for every person, case and action, lists and counts included.
 */
import fc from 'fast-check';
import {
  type Actor,
  caseAccessOf,
  type CaseState,
  LIFECYCLE,
  mayRead,
  standingFor,
  territoryOf,
} from '#libs/domain';
import { abilityOf, actorOn, DirectoryRepository, readScopeOf } from '#libs/identity';
import { actingAs, LedgerList, type LedgerQuery, runStatement } from '#libs/persistence';
import { CaseDriver } from '../record/case-driver.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, seedSmallCounty } from '../record/small-county.js';
import { generatedCounty, PEOPLE, stateOf, TODAY } from './generated-county.js';
import { storeCounty, storePeopleAndUnits } from './stored-county.js';

const RUNS = 60;

let database: RecordDatabase;
let sample: CaseState;

beforeAll(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
  await storePeopleAndUnits(database.owner);
  const driver = CaseDriver.on(database.worker);
  await driver.register('样本');
  sample = driver.opened;
  // Its history stays, and is nobody's; what is generated has none.
  await database.owner.query(`ALTER TABLE case_events DROP CONSTRAINT case_events_case_id_fkey`);
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function actorFor(person: string): Promise<Actor> {
  const directory = await new DirectoryRepository(database.owner, 0).current();
  const actor = actorOn(directory, idOf(person), TODAY);
  if (actor === null) throw new Error(`${person} is not in the registry`);
  return actor;
}

/** Ledger numbers, sorted: what a failure shows can be compared by eye. */
function numbersOf(states: readonly CaseState[]): readonly string[] {
  return states.map(({ ledgerNumber }) => ledgerNumber).toSorted();
}

/** By raw SQL in the API's role: what row-level security alone lets through. */
async function shownBy(person: string, sql: string, states: readonly CaseState[]) {
  const rows = await actingAs({ personId: idOf(person), today: TODAY }, () =>
    runStatement<{ case_id: string }>(database.api, sql),
  );
  const shown = new Set(rows.map(({ case_id }) => case_id));
  return numbersOf(states.filter(({ caseId }) => shown.delete(caseId))).concat(...shown);
}

async function listed(list: LedgerList, query: Omit<LedgerQuery, 'after'>) {
  const { entries } = await list.page({ ...query, after: null }, 50);
  const { count } = await list.count(query);
  return { numbers: entries.map(({ ledgerNumber }) => ledgerNumber).toSorted(), count };
}

async function compareFor(person: string, states: readonly CaseState[]): Promise<void> {
  const actor = await actorFor(person);
  const ability = abilityOf(actor);
  const read = numbersOf(states.filter((state) => mayRead(actor, state)));

  expect(numbersOf(states.filter((state) => ability.can('read', caseAccessOf(state))))).toEqual(
    read,
  );
  expect(await shownBy(person, 'SELECT case_id FROM cases', states)).toEqual(read);
  expect(await shownBy(person, 'SELECT case_id FROM case_texts', states)).toEqual(read);
  const bySearch = `SELECT case_id FROM cases_with_grams('{样本}') AS case_id`;
  expect(await shownBy(person, bySearch, states)).toEqual(read);

  const query = { filter: {}, scope: readScopeOf(actor), now: `${TODAY}T01:00:00.000Z` };
  const whole = { numbers: read, count: read.length };
  expect(await listed(new LedgerList(database.owner), query)).toEqual(whole);
  const principal = { personId: actor.personId, today: TODAY };
  const api = new LedgerList(database.api);
  expect(await actingAs(principal, () => listed(api, query))).toEqual(whole);
  // Were the explicit predicate forgotten, the second wall would still stand.
  const unbounded = { ...query, scope: { kind: 'all', circlesOf: actor.personId } } as const;
  expect(await actingAs(principal, () => listed(api, unbounded))).toEqual(whole);

  for (const state of states) {
    const visible = read.includes(state.ledgerNumber);
    const acting = LIFECYCLE.filter(
      (row) => visible && standingFor(row, actor, territoryOf(state)).ok,
    );
    const allowed = LIFECYCLE.filter(({ command }) => ability.can(command, caseAccessOf(state)));
    expect(allowed.map(({ command }) => command)).toEqual(acting.map(({ command }) => command));
  }
}

describe('the two walls', () => {
  it('agree on every person, case and action', async () => {
    await fc.assert(
      fc.asyncProperty(generatedCounty, async (county) => {
        const states = county.cases.map((each, index) => stateOf(each, index, sample));
        await storeCounty(database.owner, county, states);
        for (const person of PEOPLE) await compareFor(person, states);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 300_000);
});
