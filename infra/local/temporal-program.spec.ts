import { dynamicSettings, fill } from './temporal-config.js';
import { isRecentVersion } from './temporal-program.js';

describe('isRecentVersion', () => {
  it.each([
    ['temporal version 1.32.1', true],
    ['temporal version 1.7.0 (Server 1.32.0, UI 2.40.0)', true],
    ['temporal version 2.0.0', true],
    ['temporal version 1.4.1 (Server 1.28.0, UI 2.39.0)', false],
    ['temporal version 1.31.9', false],
    ['bash: temporal: not found', false],
    ['', false],
  ])('takes %p as recent: %p', (said, recent) => {
    expect(isRecentVersion(said)).toBe(recent);
  });
});

describe('the configuration templates', () => {
  it('are filled in, and refuse a name without a value', () => {
    expect(fill('a: <<ONE>>, b: <<TWO>>', { ONE: 1, TWO: 'x' })).toBe('a: 1, b: x');
    expect(() => fill('<<THREE>>', {})).toThrow('<<THREE>>');
  });

  it('give the official dev server the same dynamic settings', () => {
    expect(dynamicSettings()).toEqual(
      expect.arrayContaining([
        'frontend.WorkflowTimeSkippingEnabled=true',
        'history.timerProcessorMaxTimeShift="50ms"',
      ]),
    );
  });
});
