import { tableOf, widthOf } from './table.js';

describe('a table on the terminal', () => {
  it('counts Chinese characters and full-width brackets as two columns', () => {
    expect(widthOf('村（单位）')).toBe(10);
    expect(widthOf('row 23')).toBe(6);
  });

  it('lines its columns up', () => {
    expect(
      tableOf(
        ['row', 'column', 'code'],
        [
          ['23', '责任人', 'no_handler'],
          ['118', '', 'duplicate'],
        ],
      ),
    ).toBe(['row  column  code', '23   责任人  no_handler', '118          duplicate'].join('\n'));
  });
});
