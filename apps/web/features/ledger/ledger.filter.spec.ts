import { filterOf, isFiltered } from './ledger.filter.js';

describe('the filter in the address', () => {
  it('keeps what the ledger can be filtered by and drops the rest', () => {
    expect(filterOf({ state: 'rectifying', lamp: 'red', text: ' 东河 ', page: 3 })).toEqual({
      state: 'rectifying',
      lamp: 'red',
      text: '东河',
    });
    expect(filterOf({ state: 'open', lamp: '', text: '  ' })).toEqual({});
  });

  it('takes a text of digits for a text', () => {
    expect(filterOf({ text: 2026 })).toEqual({ text: '2026' });
  });

  it('is one as soon as anything is asked', () => {
    expect(isFiltered(filterOf({}))).toBe(false);
    expect(isFiltered(filterOf({ lamp: 'red' }))).toBe(true);
  });
});
