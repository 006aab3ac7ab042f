/**
 * When notices may go out: urgent ones at once inside working hours, digests once each working morning, nothing outside
 * working hours. The digest leaves an hour after opening, because the morning's rungs fire half an hour after it: at
 * opening time it would tell of yesterday's, and "due today" would be read tomorrow.
 */
import type { DeliveryWindow } from '#libs/contracts';
import {
  addWorkingDays,
  compareInstants,
  instantAt,
  localDateOf,
  nextWorkingTime,
  type Instant,
  type LocalDate,
  type WorkingCalendar,
} from '#libs/domain';

const DIGEST_AFTER_OPENING_MS = 60 * 60_000;
/** Urgent notices of the same moment share one mail: the first waits this long for the others. */
const URGENT_GATHERING_MS = 5_000;

export function deliveryWindowAt(at: Instant, calendar: WorkingCalendar): DeliveryWindow {
  const opensAt = nextWorkingTime(calendar, at);
  const date = localDateOf(opensAt);
  const thisMorning = digestOn(date, calendar);
  return {
    opensAt,
    closesAt: instantAt(date, calendar.hours.closes),
    urgentAt: compareInstants(opensAt, at) > 0 ? opensAt : later(at, URGENT_GATHERING_MS),
    digestAt:
      compareInstants(at, thisMorning) < 0
        ? thisMorning
        : digestOn(addWorkingDays(calendar, date, 1), calendar),
  };
}

function digestOn(date: LocalDate, { hours }: WorkingCalendar): Instant {
  return later(instantAt(date, hours.opens), DIGEST_AFTER_OPENING_MS);
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
