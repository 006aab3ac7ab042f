/**
 * The specification of who may do what and when, written by hand from the institution's rules (要点 §15) and not derived
 * from the lifecycle table: a slip in the table shows as a difference from this page.
 */
import { CASE_STATES, type CaseStateName } from '../case.state.js';
import { POST_ROLES, type PostRole } from '../../organisation/actor.js';
import type { CommandName } from '../case.commands.js';

export type Situation = CaseStateName | 'unregistered';
export const SITUATIONS: readonly Situation[] = ['unregistered', ...CASE_STATES];

/**
 * Columns: unregistered, registered, assigned, received, rectifying, submitted, verified, consolidating, closed, merged,
 * withdrawn. `x` where the command fits the state.
 */
const WHEN = `
                       u r a s z h v k c m w
register               x . . . . . . . . . .
importCase             x . . . . . . . . . .
assign                 . x . . . . . . . . .
receive                . . x . . . . . . . .
reportProgress         . . . x x . . . . . .
requestExtension       . . x x x . . . . . .
approveExtension       . . x x x . . . . . .
refuseExtension        . . x x x . . . . . .
suspend                . . x x x . . . . . .
resume                 . . x x x . . . . . .
reassign               . . x x x . . . . . .
submitForVerification  . . . x x . . . . . .
verify                 . . . . . x . . . . .
returnForRework        . . . . . x . . . . .
approveClosing         . . . . . . x x . . .
reopen                 . . . . . . . . x . .
withdraw               . x x x x x x x . . .
merge                  . x x x x x x x . . .
instruct               . x x x x x x x . . .
addEvidence            . x x x x x x x . . .
addTask                . . x x x x x x . . .
closeTask              . x x x x x x x . . .
decideAgendaItem       . . x x x x x x . . .
adoptPolicy            . x x x x x x x . . .
makeConfidential       . x x x x x x x x x x
changeCircle           . x x x x x x x x x x
liftConfidentiality    . x x x x x x x x x x
`;

/**
 * Columns: office director, deputy director, office staff, group leader, inspector, unit head, unit handler, leading
 * group, auditor, and the three administrators. `+` for any case, `t` for cases of the post's own territory.
 */
const WHO = `
                       D d s L I H h G A 1 2 3
register               + + + t t . . . . . . .
importCase             + + + . . . . . . . . .
assign                 + + + . . . . . . . . .
receive                . . . . . t t . . . . .
reportProgress         . . . . . t t . . . . .
requestExtension       . . . . . t t . . . . .
approveExtension       + + . . . . . . . . . .
refuseExtension        + + . . . . . . . . . .
suspend                + + . . . . . . . . . .
resume                 + + + . . . . . . . . .
reassign               + + + . . . . . . . . .
submitForVerification  . . . . . t t . . . . .
verify                 . + + t t . . . . . . .
returnForRework        . + + t t . . . . . . .
approveClosing         + + . . . . . . . . . .
reopen                 + + . . . . . . . . . .
withdraw               + + . . . . . . . . . .
merge                  + + . . . . . . . . . .
instruct               + . . . . . . + . . . .
addEvidence            + + + t t t t . . . . .
addTask                + + + . . . . . . . . .
closeTask              + + + . . t t . . . . .
decideAgendaItem       . . . . . . . + . . . .
adoptPolicy            + + . . . . . . . . . .
makeConfidential       + + + . . . . . . . . .
changeCircle           + + + . . . . . . . . .
liftConfidentiality    + + . . . . . . . . . .
`;

type Mark = 'x' | '+' | 't' | '.';

function cell(page: string, command: CommandName, column: number): Mark {
  const line = page.split('\n').find((row) => row.startsWith(`${command} `));
  const mark = line?.trim().split(/\s+/)[column + 1];
  if (mark === 'x' || mark === '+' || mark === 't' || mark === '.') return mark;
  throw new Error(`the specification says nothing of ${command}, column ${column}`);
}

/** Commands that the page speaks of, in its order. */
export const SPECIFIED_COMMANDS = WHEN.split('\n')
  .map((line) => line.split(' ')[0] ?? '')
  .filter((name) => name !== '') as CommandName[];

/** What the page says of one command, given in one state by one role inside or outside its territory. */
export function specified(
  command: CommandName,
  situation: Situation,
  role: PostRole,
  inScope: boolean,
): string {
  if (cell(WHEN, command, SITUATIONS.indexOf(situation)) !== 'x')
    return wrongState(command, situation);
  const mark = cell(WHO, command, POST_ROLES.indexOf(role));
  if (mark === '.') return 'not_permitted';
  return mark === 't' && !inScope ? 'outside_scope' : 'accepted';
}

function wrongState(command: CommandName, situation: Situation): string {
  if (situation === 'unregistered') return 'not_registered';
  return ['register', 'importCase'].includes(command) ? 'already_registered' : 'wrong_state';
}
