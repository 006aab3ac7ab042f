/** All that the table says of one command: from → to, who, the rules with their codes, the events. */
import type { LifecycleRow } from '#libs/domain';
import { IMPORTED_STATES, roleWords, stateZh, wayOf } from './row-words.js';

export function commandSection(row: LifecycleRow): string {
  return [
    `### ${row.command}`,
    '',
    `**${row.zh}** · ${row.from.map(stateZh).join('、')} → ${resultOf(row)}`,
    '',
    `- Who: ${row.who.map(roleWords).join(', ')}${row.namedBy ? '; of these, whom the case’s policy names' : ''}`,
    ...rulesOf('Conditions on the case', row.guards),
    ...rulesOf('Checks on what is typed', row.checks),
    `- Events: ${row.emits.map((event) => `\`${event}\``).join(', ')}`,
  ].join('\n');
}

function resultOf(row: LifecycleRow): string {
  if (row.to === 'unchanged') return '状态不变 unchanged';
  if (row.to === 'asImported') return IMPORTED_STATES.map(stateZh).join(' / ');
  return wayOf(row).map(stateZh).join(' → ');
}

interface Rule {
  readonly code: string;
  readonly rule: string;
}

function rulesOf(heading: string, rules: readonly Rule[]): readonly string[] {
  if (rules.length === 0) return [];
  return [`- ${heading}:`, ...rules.map(({ code, rule }) => `  - \`${code}\`: ${rule}`)];
}
