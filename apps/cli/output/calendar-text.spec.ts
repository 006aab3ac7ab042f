import { calendarYear } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { calendarYearText, previewText } from './calendar-text.js';

const { version: calendarVersion, coveredUntil } = CHINA_CALENDAR_2026;
const yearOf = (year: number) =>
  structuredClone({
    calendarVersion,
    coveredUntil,
    ...calendarYear(CHINA_CALENDAR_2026, year),
  }) as Parameters<typeof calendarYearText>[0];

describe('a year on the terminal', () => {
  it('names the notice, and each holiday with its days', () => {
    const text = calendarYearText(yearOf(2026));
    expect(text).toContain('国办发明电〔2025〕7号');
    expect(text).toContain('春节 15–23');
    expect(text).toContain('春节 14、28');
    expect(text).toContain('248 working days');
  });

  it('says that it is provisional where no notice is out', () => {
    expect(calendarYearText(yearOf(2027))).toContain('暂定');
  });
});

describe('a preview', () => {
  it('says which days become what, and what is worth a look', () => {
    const text = previewText({
      calendarVersion,
      year: yearOf(2026),
      differences: [{ date: '2025-12-27', works: true, name: '元旦' }],
      remarks: [{ code: 'x', subject: 'y', zh: '以地方安排为准', en: '' }],
    });
    expect(text).toMatch(/2025-12-27\s+上班 worked\s+元旦/);
    expect(text).toContain('以地方安排为准');
    expect(
      previewText({ calendarVersion, year: yearOf(2026), differences: [], remarks: [] }),
    ).toContain('No day differs');
  });
});
