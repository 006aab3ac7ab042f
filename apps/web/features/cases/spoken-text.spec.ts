import { spokenText } from './spoken-text.js';

it('what was written with an act is shown in the order of its weight, and nothing else of the event', () => {
  expect(spokenText({ opinion: '同意', reason: '下雨', workingDays: 3, note: '' })).toBe(
    '下雨\n同意',
  );
  expect(spokenText({ dueDate: '2026-09-18' })).toBe('');
});
