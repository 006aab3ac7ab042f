import { unkeptFields } from './plain-text.guard.js';

describe('unkeptFields', () => {
  it('names each text with a NUL or half a character, however deep', () => {
    expect(unkeptFields({ a: 'x\0', b: ['ok', { c: '\udc00' }], d: 1, e: null })).toEqual([
      'b.1.c',
      'a',
    ]);
  });

  it('lets whole characters, Chinese and emoji included, and other controls through', () => {
    expect(unkeptFields({ problem: '督办𠮷👍\t\n\u0001' })).toEqual([]);
    expect(unkeptFields(undefined)).toEqual([]);
  });

  it('does not end at the nesting of a body', () => {
    let nested: unknown = '\0';
    for (let depth = 0; depth < 20_000; depth += 1) nested = [nested];
    expect(unkeptFields(nested)).toHaveLength(1);
  });
});
