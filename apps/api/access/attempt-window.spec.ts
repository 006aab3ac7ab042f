import { AttemptWindow } from './attempt-window.js';

describe('AttemptWindow', () => {
  it('allows the limit within a window, key by key, and anew after it', () => {
    const window = new AttemptWindow(2, 1_000);
    expect([0, 10, 20].map((at) => window.allows('a', at))).toEqual([true, true, false]);
    expect(window.allows('b', 20)).toBe(true);
    expect(window.allows('a', 999)).toBe(false);
    expect(window.allows('a', 1_000)).toBe(true);
  });
});
