/**
 * The two statements that write a case, each one round trip and one transaction by itself: `advance` moves a case on by
 * compare-and-swap, `open` makes it. All that belongs to the command hangs on the case's row having moved, so either
 * everything is written or nothing (design §2).
 */
import type { PreparedStatement } from '../prepared-statement.js';
import { assignmentsFrom, columnNames, recordOf, valuesFrom } from '../row-columns.js';
import { CASE_COLUMNS } from './case-row.js';
import { CASE_TEXT_COLUMNS } from './case-text.mapper.js';
import { CASE_UNIT_COLUMNS } from './case-units.mapper.js';
import {
  ALARM_COLUMNS,
  NOTICE_COLUMNS,
  OPENED_AGENDA_COLUMNS,
  type Recording,
  SETTLED_AGENDA_COLUMNS,
} from './recording.js';
import { EVENT_COLUMNS } from './stored-event.mapper.js';

/** Parameters 1–7 of all statements: case id, row, snapshot, texts or null, events, notices, units. */
const WRITTEN_ALWAYS = `
  recorded AS (
    INSERT INTO case_events (case_id, ${columnNames(EVENT_COLUMNS)})
    SELECT moved.case_id, ${valuesFrom(EVENT_COLUMNS, 'e')}
    FROM moved, jsonb_to_recordset($5::jsonb) AS e(${recordOf(EVENT_COLUMNS)})),
  told AS (
    INSERT INTO notices (case_id, ${columnNames(NOTICE_COLUMNS)})
    SELECT moved.case_id, ${valuesFrom(NOTICE_COLUMNS, 'n')}
    FROM moved, jsonb_to_recordset($6::jsonb) AS n(${recordOf(NOTICE_COLUMNS)})
    ON CONFLICT DO NOTHING),
  concerned AS (
    INSERT INTO case_units (case_id, place, ${columnNames(CASE_UNIT_COLUMNS)})
    SELECT moved.case_id, moved.place, ${valuesFrom(CASE_UNIT_COLUMNS, 'u')}
    FROM moved, jsonb_to_recordset($7::jsonb) AS u(${recordOf(CASE_UNIT_COLUMNS)})
    ON CONFLICT (case_id, unit_id) DO UPDATE SET located = excluded.located, involved = excluded.involved)`;

/** Parameters 8–10: agenda items opened, agenda items settled, alarms. */
const WRITTEN_SELDOM = `
  put_before_group AS (
    INSERT INTO agenda_items (case_id, ${columnNames(OPENED_AGENDA_COLUMNS)})
    SELECT moved.case_id, ${valuesFrom(OPENED_AGENDA_COLUMNS, 'o')}
    FROM moved, jsonb_to_recordset($8::jsonb) AS o(${recordOf(OPENED_AGENDA_COLUMNS)})
    ON CONFLICT (agenda_item_id) DO NOTHING),
  settled AS (
    UPDATE agenda_items a SET decided_at = s."decidedAt", decision = s.decision, lapsed_at = s."lapsedAt"
    FROM moved, jsonb_to_recordset($9::jsonb) AS s(${recordOf(SETTLED_AGENDA_COLUMNS)})
    WHERE a.agenda_item_id = s."agendaItemId" AND a.case_id = moved.case_id),
  raised AS (
    INSERT INTO alarms (${columnNames(ALARM_COLUMNS)})
    SELECT ${valuesFrom(ALARM_COLUMNS, 'l')}
    FROM moved, jsonb_to_recordset($10::jsonb) AS l(${recordOf(ALARM_COLUMNS)})
    ON CONFLICT (alarm_id) DO NOTHING)`;

const MOVED_ON = (sequence: string, head: string): string => `
  moved AS (
    UPDATE cases c SET ${assignmentsFrom(CASE_COLUMNS, 'r')}, state_json = $3::jsonb
    FROM jsonb_to_record($2::jsonb) AS r(${recordOf(CASE_COLUMNS)})
    WHERE c.case_id = $1::uuid AND c.sequence = ${sequence}::integer AND c.head = ${head}::text
    RETURNING c.case_id, c.place)`;

const REWORDED = `
  reworded AS (
    UPDATE case_texts t SET ${assignmentsFrom(CASE_TEXT_COLUMNS, 'x')}
    FROM moved, jsonb_to_record($4::jsonb) AS x(${recordOf(CASE_TEXT_COLUMNS)})
    WHERE t.case_id = moved.case_id AND $4::jsonb IS NOT NULL)`;

const ANSWER = 'SELECT count(*)::integer AS moved FROM moved';

/** Parameters 8, 9: sequence and head that the case must have. */
export const ADVANCE: PreparedStatement = {
  name: 'advance_case',
  text: `WITH ${MOVED_ON('$8', '$9')}, ${REWORDED}, ${WRITTEN_ALWAYS} ${ANSWER}`,
};

/** Parameters 11, 12: sequence and head that the case must have. */
export const ADVANCE_WITH_AGENDA_OR_ALARMS: PreparedStatement = {
  name: 'advance_case_fully',
  text: `WITH ${MOVED_ON('$11', '$12')}, ${REWORDED}, ${WRITTEN_ALWAYS}, ${WRITTEN_SELDOM} ${ANSWER}`,
};

/** Parameters 11–13: ledger number, its year and its serial. Nothing moves when the case is there already. */
export const OPEN: PreparedStatement = {
  name: 'open_case',
  text: `WITH moved AS (
      INSERT INTO cases (case_id, ledger_number, ledger_year, ledger_serial, state_json, ${columnNames(CASE_COLUMNS)})
      SELECT $1::uuid, $11::text, $12::integer, $13::integer, $3::jsonb, ${valuesFrom(CASE_COLUMNS, 'r')}
      FROM jsonb_to_record($2::jsonb) AS r(${recordOf(CASE_COLUMNS)})
      ON CONFLICT (case_id) DO NOTHING RETURNING case_id, place),
    worded AS (
      INSERT INTO case_texts (case_id, place, ${columnNames(CASE_TEXT_COLUMNS)})
      SELECT moved.case_id, moved.place, ${valuesFrom(CASE_TEXT_COLUMNS, 'x')}
      FROM moved, jsonb_to_record($4::jsonb) AS x(${recordOf(CASE_TEXT_COLUMNS)})),
    ${WRITTEN_ALWAYS}, ${WRITTEN_SELDOM} ${ANSWER}`,
};

/** True when `ADVANCE` would leave something unwritten. */
export function touchesAgendaOrAlarms(recording: Recording): boolean {
  return (
    recording.openedAgendaItems.length +
      recording.settledAgendaItems.length +
      recording.alarms.length >
    0
  );
}
