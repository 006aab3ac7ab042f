/** Puts cases that were lived on paper into the tables of the record, chains and all, some hundreds at a time. */
import type { StoredEvent } from '#libs/domain';
import { caseRowOf, type createDataSource, type Rules } from '#libs/persistence';
import type { PaperCase } from './paper-case.js';

type Owner = ReturnType<typeof createDataSource>;
type Row = Readonly<Record<string, unknown>>;

export async function storeCases(
  owner: Owner,
  cases: readonly PaperCase[],
  firstSerial: number,
  rules: Rules,
): Promise<void> {
  await insert(
    owner,
    'cases',
    cases.map((paper, index) => caseRow(paper, firstSerial + index, rules)),
  );
  await insert(
    owner,
    'case_events',
    cases.flatMap(({ history }) => history.map((event) => eventRow(event, history))),
  );
}

function caseRow({ state }: PaperCase, serial: number, rules: Rules): Row {
  return {
    case_id: state.caseId,
    ledger_number: state.ledgerNumber,
    ledger_year: 2026,
    ledger_serial: serial,
    state_json: state,
    ...snakeCased({ ...caseRowOf(state, rules) }),
  };
}

function eventRow(event: StoredEvent, history: readonly StoredEvent[]): Row {
  const { by, data, reach, type, at, hash } = event;
  const first = history.findIndex(({ commandId }) => commandId === event.commandId);
  return {
    case_id: event.caseId,
    sequence: event.sequence,
    command_id: event.commandId,
    command_position: event.sequence - 1 - first,
    fingerprint: 'bench',
    type,
    at,
    actor_person_id: by.personId,
    by,
    data,
    reach,
    previous_hash: event.previousHash,
    hash,
  };
}

async function insert(owner: Owner, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await owner.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function snakeCased(row: Row): Row {
  const name = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [name(key), value]));
}
