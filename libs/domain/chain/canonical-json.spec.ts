import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

// -0 is written as 0, as JSON does; compared values are therefore made from JSON text.
const json = fc.json().map((text): unknown => JSON.parse(text));

/** The same value with every object's keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)] as const);
  return Object.fromEntries(entries.toReversed());
}

describe('canonical JSON', () => {
  it('sorts keys, keeps the order of lists and writes no white space', () => {
    expect(canonicalJson({ b: [3, 1], a: { d: null, c: '督办' }, '10': true, '9': 1.5 })).toBe(
      '{"10":true,"9":1.5,"a":{"c":"督办","d":null},"b":[3,1]}',
    );
  });

  it('writes the example of RFC 8785', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('leaves out undefined members, as storing them would', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['undefined in a list', [1, undefined]],
    ['a hole in a list', Array(1)],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a symbol', Symbol('s')],
    ['a function', () => 1],
    ['a Date', new Date(0)],
    ['a Map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(2)],
    ['a lone surrogate', { text: 'a\ud800' }],
    ['a lone surrogate in a key', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses an instance of a class', () => {
    class Money {
      constructor(readonly yuan: number) {}
    }
    expect(() => canonicalJson({ sum: new Money(5) })).toThrow(TypeError);
  });
});
