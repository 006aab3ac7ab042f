/**
 * The documentation's page on the lifecycle, made from the one table that decides. A page written by hand would soon
 * promise commands that the system refuses.
 */
import { LIFECYCLE } from '#libs/domain';
import { commandMatrix } from './command-matrix.js';
import { commandSection } from './command-section.js';
import { stateDiagram } from './state-diagram.js';

/** The whole of `docs/lifecycle.md`, with a newline at its end. */
export function lifecyclePage(): string {
  return `${[
    '<!-- Made by `npm run duban -- lifecycle-page`; edit the table in libs/domain/case/lifecycle, not this page. -->',
    '# The lifecycle of a supervised issue (督办事项)',
    '整改一个、巩固一个、销号一个 (要点 §15). This page is made from the table that decides on every command.',
    stateDiagram(),
    [
      'Suspension (暂停计时) is an overlay on the clocks, not a state of the work. A return for rework (退回重办) is counted.',
      'Reopening (重启) keeps the first due date and does not count the closed days.',
    ].join('\n'),
    '## State × command',
    commandMatrix(),
    '## Commands',
    [
      'Of a confidential case (涉密事项) nobody outside its circle is told anything: the service answers `unknown_case`, the',
      'workflow `not_in_circle`, before it looks at anything else. Otherwise',
      'a command is refused, in this order, for the state of the case (`wrong_state`, `not_registered`, `already_registered`),',
      'for the person (`not_permitted`: none of the posts may do it; `outside_scope`: not on this case), for a condition on the',
      'case, and for what was typed. The code beside a rule is what a refusal usually says; a date that is no date is',
      '`date_invalid`, a number of working days that is none `budget_invalid`.',
    ].join('\n'),
    ...LIFECYCLE.map(commandSection),
  ].join('\n\n')}\n`;
}
