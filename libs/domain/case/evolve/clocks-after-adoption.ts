/**
 * What other rules do to the clocks: nothing restarts, nothing that was said is said again. Paused days, extensions and
 * fired rungs are the case's own and stay (design invariants 2 to 4).
 */
import { moveCalendar, movePolicy } from '../../clock/clock.changes.js';
import type { CaseState } from '../case.state.js';
import type { NewEvent } from '../case.events.js';

type Clocks = CaseState['clocks'];

export function clocksAfterPolicy(clocks: Clocks, { at, data }: NewEvent<'policyAdopted'>): Clocks {
  const { fromVersion, toVersion } = data;
  return data.clocks.reduce((result, adopted) => {
    const clock = result[adopted.clock];
    if (clock === undefined) return result;
    const move = {
      at,
      fromVersion,
      toVersion,
      fromBudgetWorkingDays: adopted.oldBudgetWorkingDays,
      toBudgetWorkingDays: adopted.newBudgetWorkingDays,
      setIndividually: adopted.setIndividually,
    };
    return { ...result, [adopted.clock]: movePolicy(clock, move, adopted.passedRungs) };
  }, clocks);
}

export function clocksAfterCalendar(
  clocks: Clocks,
  { at, data }: NewEvent<'calendarAdopted'>,
): Clocks {
  return data.moves.reduce((result, { what, clock: kind, from, to }) => {
    const clock = kind === null ? undefined : result[kind];
    if (what !== 'dueDate' || clock === undefined) return result;
    const { references } = data;
    const move = { at, references, fromDueDate: from, toDueDate: to };
    return { ...result, [clock.kind]: moveCalendar(clock, move) };
  }, clocks);
}
