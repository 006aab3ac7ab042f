import { cellDate } from './cell-date.js';

const read = (content: Parameters<typeof cellDate>[0]) => cellDate(content, '1900');

describe('a date cell of a ledger', () => {
  it.each([
    ['2026/10/16', '2026-10-16'],
    ['2026-10-16', '2026-10-16'],
    ['2026.8.8', '2026-08-08'],
    ['2026年4月22日', '2026-04-22'],
    [' 2026 年 4 月 22 日 ', '2026-04-22'],
    ['２０２６．８．８', '2026-08-08'],
    ['2026年4月22号', '2026-04-22'],
    ['20260808', '2026-08-08'],
    ['2026-10-16 08:30:00', '2026-10-16'],
    ['2026-10-16T00:00:00.000Z', '2026-10-16'],
    [20260808, '2026-08-08'],
    [46242, '2026-08-08'],
    [46242.75, '2026-08-08'],
    [new Date('2026-01-12T00:00:00.000Z'), '2026-01-12'],
  ])('reads %p as %s', (content, expected) => {
    expect(read(content)).toBe(expected);
  });

  it('counts serial numbers from 1904 where the workbook does', () => {
    expect(cellDate(46242 - 1462, '1904')).toBe('2026-08-08');
  });

  it.each(['三月底前', '2026-02-30', '2026-13-01', '2026年4月', '26.8.8', '3月1日前', '', '尽快'])(
    'refuses %p',
    (content) => {
      expect(read(content)).toBeNull();
    },
  );

  it.each([null, true, 12, new Date(Number.NaN)])('refuses %p', (content) => {
    expect(read(content)).toBeNull();
  });
});
