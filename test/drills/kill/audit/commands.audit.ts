/** Holds the record to the journal: every acknowledged command once and as it was told, nothing that nobody sent. */
import type { DataSource } from 'typeorm';
import type { Finding } from '../../drill.types.js';
import { grouped } from '../../grouped.js';
import type { Journal, SentCommand } from '../journal.js';

interface RecordedEvent {
  readonly case_id: string;
  readonly command_id: string;
  readonly sequence: number;
  readonly type: string;
  readonly hash: string;
}

export interface CommandsAudit {
  readonly findings: readonly Finding[];
  /** Commands of people in the record. */
  readonly recorded: number;
  /** Of those that nobody was answered about, how many are in the record; either is right. */
  readonly unansweredButRecorded: number;
}

export async function auditCommands(
  dataSource: DataSource,
  { sent }: Journal,
): Promise<CommandsAudit> {
  const rows = await dataSource.query<RecordedEvent[]>(
    `SELECT case_id, command_id, sequence, type, hash FROM case_events
      WHERE command_id NOT LIKE 'time:%' ORDER BY case_id, sequence`,
  );
  const recorded = grouped(rows, ({ command_id }) => command_id);
  const known = new Set(sent.map(({ commandId }) => commandId));
  const foreign = [...recorded.keys()].filter((commandId) => !known.has(commandId));
  const unanswered = sent.filter(({ told }) => told === 'unanswered');
  return {
    findings: [
      ...sent.flatMap((command) => findingsOf(command, recorded.get(command.commandId) ?? [])),
      ...foreign.map((id): Finding => ({ kind: 'wrong', what: `command ${id} was never sent` })),
    ],
    recorded: recorded.size,
    unansweredButRecorded: unanswered.filter(({ commandId }) => recorded.has(commandId)).length,
  };
}

function findingsOf(command: SentCommand, rows: readonly RecordedEvent[]): readonly Finding[] {
  const { commandId, name, told, events } = command;
  const finding = (kind: Finding['kind'], what: string): Finding => ({
    kind,
    what: `${name} ${commandId} ${what}`,
  });
  if (told === 'refused') {
    return rows.length === 0 ? [] : [finding('wrong', 'was refused and is in the record')];
  }
  const hashes = rows.map(({ hash }) => hash);
  const promised = events.map(({ hash }) => hash);
  const inCases = new Set(rows.map(({ case_id }) => case_id)).size;
  const types = rows.map(({ type }) => type);
  return [
    ...(promised.some((hash) => !hashes.includes(hash))
      ? [finding('lost', `was acknowledged, and the record has ${rows.length} of its events`)]
      : []),
    ...(inCases > 1 || new Set(types).size < types.length
      ? [finding('doubled', `is in the record as ${types.join(', ')} in ${inCases} cases`)]
      : []),
    ...(told === 'acknowledged' && hashes.some((hash) => !promised.includes(hash))
      ? [finding('wrong', 'has more events than its answer told')]
      : []),
  ];
}
