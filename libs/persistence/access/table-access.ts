/**
 * Who may do what with which table: the whole list, and nothing besides it. `duban_api` answers people and writes no
 * case; `duban_worker` writes cases and sees of accounts what a mail needs. Neither deletes or truncates anything. A
 * table that is missing here is closed to both, and test/integration/record/table-access.spec.ts fails.
 */
export const API_ROLE = 'duban_api';
export const WORKER_ROLE = 'duban_worker';

/** `SELECT (person_id, email)` names the columns; without them the whole table is meant. */
export interface TableAccess {
  readonly api: readonly string[];
  readonly worker: readonly string[];
}

const NOTHING: readonly string[] = [];
const READ = ['SELECT'];
const APPEND = ['SELECT', 'INSERT'];
const WRITE = ['SELECT', 'INSERT', 'UPDATE'];
/** A draft is added, and later put in force: nothing else of it changes. */
const PAPER = [
  ...APPEND,
  'UPDATE (put_in_force_by, put_in_force_at, put_in_force_key, calendar_version)',
];

export const TABLE_ACCESS: Readonly<Record<string, TableAccess>> = {
  // The record: the case's workflow, through the worker, is its only writer (design §2).
  cases: { api: READ, worker: WRITE },
  case_texts: { api: READ, worker: WRITE },
  case_units: { api: READ, worker: WRITE },
  case_events: { api: READ, worker: APPEND },
  agenda_items: { api: READ, worker: WRITE },
  ledger_counters: { api: NOTHING, worker: WRITE },
  // What reaches people: the reader marks a notice as read, everything else is the worker's.
  notices: { api: ['SELECT', 'UPDATE (read_at)'], worker: WRITE },
  deliveries: { api: NOTHING, worker: WRITE },
  // Read and acknowledged through functions that judge who asks (alarms_below, acknowledge_alarm).
  alarms: { api: NOTHING, worker: [...APPEND, 'UPDATE (seen_in, ended_at, telling, told_at)'] },
  reconciliations: { api: READ, worker: WRITE },
  // What the API keeps itself.
  evidence_files: { api: APPEND, worker: NOTHING },
  imports: { api: WRITE, worker: NOTHING },
  sessions: { api: WRITE, worker: NOTHING },
  sign_in_failures: { api: WRITE, worker: NOTHING },
  second_factors: { api: WRITE, worker: NOTHING },
  access_tokens: { api: WRITE, worker: NOTHING },
  provider_identities: { api: WRITE, worker: NOTHING },
  first_administrator_links: { api: WRITE, worker: NOTHING },
  account_writes: { api: WRITE, worker: NOTHING },
  security_events: { api: APPEND, worker: APPEND },
  // Read through a function that judges who asks (readings_of_case).
  case_reads: { api: ['INSERT'], worker: NOTHING },
  // Bulk changes: the API proposes, approves and cancels; the worker works on the items.
  batches: {
    api: [...APPEND, 'UPDATE (state, approved_by, cancelled_by, approved_at, ended_at)'],
    worker: ['SELECT', 'UPDATE'],
  },
  batch_items: { api: APPEND, worker: WRITE },
  // Who is who.
  accounts: { api: WRITE, worker: ['SELECT (person_id, email, disabled)'] },
  units: { api: WRITE, worker: READ },
  unit_names: { api: APPEND, worker: READ },
  unit_places: { api: APPEND, worker: READ },
  persons: { api: WRITE, worker: READ },
  posts: { api: WRITE, worker: READ },
  appointments: { api: WRITE, worker: READ },
  absences: { api: WRITE, worker: READ },
  acting_in_posts: { api: READ, worker: NOTHING },
  registry_acts: { api: APPEND, worker: NOTHING },
  // Rules: policies are approved through the API, calendars follow from papers that are put in force through it; `role_reach`
  // is read by the policies of row-level security alone.
  policy_versions: { api: APPEND, worker: READ },
  policy_drafts: { api: WRITE, worker: NOTHING },
  policy_acts: { api: APPEND, worker: NOTHING },
  adoption_previews: { api: APPEND, worker: NOTHING },
  calendar_versions: { api: ['SELECT', 'INSERT (version, data)'], worker: READ },
  // Drafted and put in force through the API; in force they are unchangeable (keep_calendar_paper).
  calendar_notices: { api: PAPER, worker: NOTHING },
  local_rest_days: { api: PAPER, worker: NOTHING },
  role_reach: { api: NOTHING, worker: NOTHING },
  migrations: { api: NOTHING, worker: NOTHING },
};
