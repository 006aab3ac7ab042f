import { dayText, instantText } from './dates.js';

it('an instant is told in the office’s zone', () => {
  expect(instantText('2026-09-17T16:30:00Z', 'zh')).toBe('2026年9月18日 00:30');
  expect(instantText('2026-09-17T16:30:00Z', 'en')).toMatch(/^18 Sept? 2026, 00:30$/);
});

it('a day stays that day in every zone', () => {
  expect(dayText('2026-09-18', 'zh')).toBe('2026年9月18日');
  expect(dayText('2026-09-18', 'en')).toMatch(/^18 Sept? 2026$/);
});
