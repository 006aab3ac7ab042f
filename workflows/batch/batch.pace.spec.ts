import { nextStep, pageSizeFor, pauseSeconds } from './batch.pace.js';

const worked = { goesOn: true, last: 40, settled: 10, unanswered: 0 };

describe('a page', () => {
  it.each([
    [1, 10],
    [5, 50],
    [20, 200],
    [1_000, 200],
  ])('at %i a second has %i items', (rate, size) => {
    expect(pageSizeFor(rate)).toBe(size);
  });

  it('is followed by the page behind it, at once', () => {
    expect(nextStep({ after: 30, pass: 2 }, worked)).toEqual({
      next: { after: 40, pass: 2 },
      pauses: false,
    });
  });

  it('of which some cases did not answer is passed over; they come up again in the next pass', () => {
    const some = { ...worked, settled: 9, unanswered: 1 };
    expect(nextStep({ after: 30, pass: 1 }, some).next).toEqual({ after: 40, pass: 1 });
  });

  it('of which no case answered is tried again after a pause, and counts as a pass', () => {
    const none = { ...worked, settled: 0, unanswered: 10 };
    expect(nextStep({ after: 30, pass: 1 }, none)).toEqual({
      next: { after: 30, pass: 2 },
      pauses: true,
    });
  });

  it('that other hands settled meanwhile is passed over', () => {
    const theirs = { ...worked, settled: 0 };
    expect(nextStep({ after: 30, pass: 1 }, theirs).next).toEqual({ after: 40, pass: 1 });
  });

  it('behind the last leads to the first one again, after a pause', () => {
    const none = { goesOn: true, last: null, settled: 0, unanswered: 0 };
    expect(nextStep({ after: 40, pass: 1 }, none)).toEqual({
      next: { after: 0, pass: 2 },
      pauses: true,
    });
  });
});

describe('the pause', () => {
  it('doubles with each pass, up to five minutes', () => {
    expect([1, 2, 3, 6, 7, 100].map(pauseSeconds)).toEqual([10, 20, 40, 300, 300, 300]);
  });
});
