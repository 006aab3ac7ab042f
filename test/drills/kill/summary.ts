/** The drill's figures as a table of lines. */
import { grouped } from '../grouped.js';
import type { CommandsAudit } from './audit/commands.audit.js';
import { isOpen, type LedgerCase } from './audit/ledger.audit.js';
import type { RungsAudit } from './audit/rungs.audit.js';
import type { Journal } from './journal.js';
import type { Kill } from './killer.js';
import type { TimeMover } from './time-mover.js';

export interface KillFigures {
  readonly journal: Journal;
  readonly kills: readonly Kill[];
  readonly mover: TimeMover;
  readonly rungs: RungsAudit;
  readonly commands: CommandsAudit;
  readonly ledger: readonly LedgerCase[];
  readonly endedByThemselves: readonly string[];
  readonly workedSeconds: number;
  /** From the drill's first line to here. */
  readonly seconds: number;
}

const WIDTH = 30;

export function summaryLines(figures: KillFigures): readonly string[] {
  const { journal, mover, rungs, commands, ledger, endedByThemselves } = figures;
  const refused = [...journal.refusals].map(([code, count]) => `${code} ${count}`);
  const open = ledger.filter(isOpen).length;
  const unanswered = `${journal.count('unanswered')} (${commands.unansweredButRecorded} recorded)`;
  return [
    ...killLines(figures.kills),
    row('ended by itself', endedByThemselves.join(', ') || 'none'),
    row('cases', `${ledger.length}, ${open} open`),
    row('commands sent', journal.sent.length),
    row('  acknowledged', journal.count('acknowledged')),
    row('  refused', [journal.count('refused'), ...refused].join('; ')),
    row('  unanswered', unanswered),
    row('  sent again with their key', journal.repeats),
    row('commands in the record', commands.recorded),
    row('moves of time', `${mover.moves}, ${mover.repeats} made again`),
    row('rungs and breaches due', rungs.due),
    row('  fired', rungs.fired),
    row('seconds of work', figures.workedSeconds.toFixed(0)),
    row('seconds in all', figures.seconds.toFixed(0)),
  ];
}

function killLines(kills: readonly Kill[]): readonly string[] {
  return [...grouped(kills, ({ name }) => name)].map(([name, each]) => {
    const down = each.map(({ downMs }) => (downMs / 1_000).toFixed(1)).join(', ');
    return row(`kill -9 ${name}`, `${each.length} times, away for ${down} s`);
  });
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(WIDTH)} ${value}`;
}
