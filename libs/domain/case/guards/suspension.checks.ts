/** A suspension (暂停计时) has a reason and a planned end, or the clock would stop for ever unnoticed. */
import { addDays, isLocalDate, localDateOf } from '../../calendar/local-date.js';
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { PayloadCheck, StateGuard } from '../lifecycle/lifecycle.types.js';

/** Suspended again and again, a case would have no deadline at all. */
export const suspensionsLeft: StateGuard = {
  code: 'suspension_too_many',
  rule: 'The policy allows another suspension.',
  refuses: ({ suspensionsApproved = 0 }, { policy }) => {
    const { maximumCount } = policy.suspension;
    return maximumCount === undefined || suspensionsApproved < maximumCount
      ? null
      : refusal('suspension_too_many', [], { maximumCount });
  },
};

export const plannedEndIsSound: PayloadCheck<CommandPayloads['suspend']> = {
  code: 'suspension_without_planned_end',
  rule: '`plannedEnd` is a date after today and within the longest suspension that the policy allows.',
  refuses: ({ plannedEnd }, _state, { now, policy }) => {
    const today = localDateOf(now);
    if (!isLocalDate(plannedEnd) || plannedEnd <= today) {
      return refusal('suspension_without_planned_end', ['plannedEnd']);
    }
    const { maximumCalendarDays } = policy.suspension;
    return plannedEnd > addDays(today, maximumCalendarDays)
      ? refusal('suspension_too_long', ['plannedEnd'], { maximumCalendarDays })
      : null;
  },
};
