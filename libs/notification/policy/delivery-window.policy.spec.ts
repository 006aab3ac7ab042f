import { instantAt } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { deliveryWindowAt } from './delivery-window.policy.js';

const windowAt = (date: string, time: string) =>
  deliveryWindowAt(instantAt(date, time), CHINA_CALENDAR_2026);

/** 2026-09-18 is a Friday; 09-20, a Sunday, is worked; 10-01 to 10-07 is not. */
describe('the delivery window', () => {
  it('lets urgent notices out at once inside working hours, after gathering for seconds', () => {
    const { urgentAt, opensAt, closesAt } = windowAt('2026-09-18', '10:00');
    expect(opensAt).toBe(instantAt('2026-09-18', '10:00'));
    expect(Date.parse(urgentAt) - Date.parse(opensAt)).toBe(5_000);
    expect(closesAt).toBe(instantAt('2026-09-18', '17:30'));
  });

  it.each([
    ['before opening', '2026-09-18', '07:00', '2026-09-18'],
    ['at closing time', '2026-09-17', '17:30', '2026-09-18'],
    ['on a Friday evening before a worked Sunday', '2026-09-18', '20:00', '2026-09-20'],
    ['in the National Day holiday', '2026-10-03', '11:00', '2026-10-08'],
  ])('keeps urgent notices %s until the next opening', (_, date, time, opens) => {
    const { urgentAt, opensAt, closesAt } = windowAt(date, time);
    expect(urgentAt).toBe(instantAt(opens, '08:30'));
    expect(opensAt).toBe(urgentAt);
    expect(closesAt).toBe(instantAt(opens, '17:30'));
  });

  it.each([
    ['what the rungs of 09:00 wrote, the same morning', '2026-09-18', '09:00', '2026-09-18'],
    ['what was written at night, in the morning', '2026-09-18', '02:00', '2026-09-18'],
    ['what comes as it leaves, the next working day', '2026-09-18', '09:30', '2026-09-20'],
    ['what was written before the holiday, after it', '2026-09-30', '15:00', '2026-10-08'],
  ])('sends with the digest %s', (_, date, time, morning) => {
    expect(windowAt(date, time).digestAt).toBe(instantAt(morning, '09:30'));
  });
});
