import { Pace } from './pace.js';

describe('the pace', () => {
  it('lets the first one go at once and the others one interval apart', () => {
    const pace = new Pace(10);
    expect([0, 0, 0].map((now) => pace.take(1_000 + now))).toEqual([0, 100, 200]);
  });

  it('counts the time that the work took', () => {
    const pace = new Pace(10);
    pace.take(0);
    expect(pace.take(60)).toBe(40);
  });

  it('does not catch up after a standstill', () => {
    const pace = new Pace(10);
    pace.take(0);
    expect([10_000, 10_000, 10_000].map((now) => pace.take(now))).toEqual([0, 100, 200]);
  });
});
