import { monthsBefore } from './repeats-window.js';

it.each([
  ['2026-09-14T01:00:00.000Z', 12, '2025-09-14T01:00:00.000Z'],
  ['2026-05-31T01:00:00.000Z', 3, '2026-02-28T01:00:00.000Z'],
  ['2026-01-31T01:00:00.000Z', 2, '2025-11-30T01:00:00.000Z'],
  ['2026-01-15T01:00:00.000Z', 0, '2026-01-15T01:00:00.000Z'],
])('%s less %i months is %s', (instant, months, expected) => {
  expect(monthsBefore(instant, months)).toBe(expected);
});
