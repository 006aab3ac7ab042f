import { describe, expect, it } from '@jest/globals';
import { CLOCK_KINDS } from '../clock/clock.types.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { SEVERITIES } from './policy.types.js';

describe('policy 2026-1', () => {
  it.each([
    ['ordinary', { receipt: 2, rectification: 30, verification: 5, consolidation: 20 }],
    ['serious', { receipt: 1, rectification: 20, verification: 5, consolidation: 40 }],
    ['grave', { receipt: 1, rectification: 10, verification: 5, consolidation: 60 }],
  ] as const)('gives a %s matter its budgets', (severity, budgets) => {
    expect(DEFAULT_POLICY.severities[severity].budgetWorkingDays).toEqual(budgets);
  });

  it('chases the rectification up to the leading group', () => {
    const { ladders } = DEFAULT_POLICY.severities.ordinary;
    expect(
      ladders.rectification.map(({ key, tone, urgency, recipients }) => [
        key,
        tone,
        urgency,
        recipients.at(-1),
      ]),
    ).toEqual([
      ['before5', 'blue', 'digest', 'supervisor'],
      ['before2', 'blue', 'digest', 'supervisor'],
      ['due', 'yellow', 'digest', 'unitHead'],
      ['after1', 'red', 'digest', 'groupLeader'],
      ['after3', 'red', 'urgent', 'officeDirector'],
      ['after5', 'red', 'urgent', 'leadingGroup'],
    ]);
  });

  it('opens an agenda item on the last rung of the rectification only', () => {
    for (const severity of SEVERITIES) {
      const { ladders } = DEFAULT_POLICY.severities[severity];
      const opening = CLOCK_KINDS.flatMap((kind) =>
        ladders[kind].filter((rung) => rung.opensAgendaItem).map(({ key }) => `${kind}.${key}`),
      );
      expect(opening).toEqual(['rectification.after5']);
    }
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY);
  });
});
