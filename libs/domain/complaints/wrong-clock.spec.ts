/** Zammad #5177: the shorter of two agreed times overruled the other, so that the first answer's own time meant nothing. */
import { describe, expect, it } from '@jest/globals';
import { localDateOf } from '../calendar/local-date.js';
import { registered } from '../case/case-journey.fixture.js';
import { ASSIGNMENT, at, CAST } from '../case/cast.fixture.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.types.js';

/** Signing may take longer than the rhythm of reports. */
const { ordinary } = DEFAULT_POLICY.severities;
const policy: Policy = {
  ...DEFAULT_POLICY,
  version: 'slow receipt',
  severities: {
    ...DEFAULT_POLICY.severities,
    ordinary: { ...ordinary, budgetWorkingDays: { ...ordinary.budgetWorkingDays, receipt: 10 } },
  },
};

describe('the wrong clock (Zammad #5177)', () => {
  it('does not win: before the receipt its own clock rings, however short the rhythm of reports', () => {
    const subject = registered(policy).give(
      'assign',
      { ...ASSIGNMENT, progressRhythm: 'weekly' },
      CAST.staff,
    );
    subject.liveUntil(at('2026-03-17'));
    const rang = subject.fired.map(({ moment }) =>
      'clock' in moment ? `${moment.clock} ${localDateOf(moment.at)}` : moment.kind,
    );
    expect(rang).toEqual(['receipt 2026-03-16', 'receipt 2026-03-16', 'receipt 2026-03-17']);
    expect(subject.present.clocks.progress).toBeUndefined();
  });

  it('does not win: a report that is due moves neither the rectification nor its breach', () => {
    const subject = registered(policy)
      .give('assign', { ...ASSIGNMENT, progressRhythm: 'weekly' }, CAST.staff)
      .give('receive', { note: '' }, CAST.handler);
    const breaches = subject
      .moments()
      .flatMap((moment) =>
        moment.kind === 'breach' ? [`${moment.clock} ${localDateOf(moment.at)}`] : [],
      );
    expect(breaches).toEqual(['progress 2026-03-09', 'rectification 2026-04-14']);
    subject.skipTo(at('2026-03-06')).give('reportProgress', { text: '推进' }, CAST.handler);
    const later = subject.moments().filter(({ kind }) => kind === 'breach');
    expect(later.map((moment) => localDateOf(moment.at))).toEqual(['2026-03-13', '2026-04-14']);
  });
});
