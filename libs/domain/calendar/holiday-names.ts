/** The seven statutory holidays (全国年节及纪念日放假办法): every yearly notice has them all, alone or joined by 、. */

interface StatutoryHoliday {
  /** What every notice's spelling contains, e.g. 清明 in 清明节. */
  readonly stem: string;
  readonly en: string;
}

export const STATUTORY_HOLIDAYS: readonly StatutoryHoliday[] = [
  { stem: '元旦', en: "New Year's Day" },
  { stem: '春节', en: 'Spring Festival' },
  { stem: '清明', en: 'Qingming Festival' },
  { stem: '劳动', en: 'Labour Day' },
  { stem: '端午', en: 'Dragon Boat Festival' },
  { stem: '中秋', en: 'Mid-Autumn Festival' },
  { stem: '国庆', en: 'National Day' },
];

/** 国庆节、中秋节 → "National Day / Mid-Autumn Festival"; an unknown name stays as it is. */
export function englishHolidayName(name: string): string {
  return name
    .split('、')
    .map((part) => STATUTORY_HOLIDAYS.find(({ stem }) => part.includes(stem))?.en ?? part)
    .join(' / ');
}
