/** State × command as one table: which command fits which state, whoever gives it. */
import { CASE_STATES, LIFECYCLE } from '#libs/domain';
import { stateZh, type StateOrNone } from './row-words.js';

export function commandMatrix(): string {
  const columns: readonly StateOrNone[] = ['unregistered', ...CASE_STATES];
  return [
    tableLine(['', ...columns.map(stateZh)]),
    tableLine(['---', ...columns.map(() => ':-:')]),
    ...LIFECYCLE.map((row) =>
      tableLine([
        `[${row.zh} \`${row.command}\`](#${row.command.toLowerCase()})`,
        ...columns.map((state) => (row.from.includes(state) ? '●' : '')),
      ]),
    ),
  ].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
