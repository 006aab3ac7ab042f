/** Since when an earlier case of the same kind counts as a repeat. */
import type { Instant } from '#libs/domain';

/** The same day of the month `months` earlier, or that month's last day where it is shorter. */
export function monthsBefore(instant: Instant, months: number): Instant {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString();
}
