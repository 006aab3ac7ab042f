/** The due dates that an adoption moved, whichever of the two it was. */
import type { LocalDate } from '../../calendar/calendar.types.js';
import type { ClockKind } from '../../clock/clock.types.js';
import type { NewEvent } from '../case.events.js';

export interface DueDateMove {
  readonly clock: ClockKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Without clocks that were suspended, whose dates are not known, and those that stay where they are. */
export function dueDateMovesOf(
  event: NewEvent<'policyAdopted' | 'calendarAdopted'>,
): readonly DueDateMove[] {
  if (event.type === 'calendarAdopted') {
    return event.data.moves.flatMap(({ what, clock, from, to }) =>
      what === 'dueDate' && clock !== null ? [{ clock, from, to }] : [],
    );
  }
  return event.data.clocks.flatMap(({ clock, oldDueDate, newDueDate }) =>
    oldDueDate === null || newDueDate === null || oldDueDate === newDueDate
      ? []
      : [{ clock, from: oldDueDate, to: newDueDate }],
  );
}
