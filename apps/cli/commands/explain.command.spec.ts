import type { CaseState, Clock } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { explanationOf } from './explain.command.js';

const clock: Clock = {
  kind: 'rectification',
  startedAt: '2026-03-02T02:00:00.000Z',
  budgetWorkingDays: 20,
  extensions: [{ approvedAt: '2026-03-05T02:00:00.000Z', workingDays: 5, reason: '等待谈话' }],
  suspensions: [
    { from: '2026-03-03T02:00:00.000Z', to: '2026-03-04T02:00:00.000Z', reason: '核实举报' },
  ],
  generation: 1,
  armedFrom: '2026-03-02T02:00:00.000Z',
  firedRungs: [],
  breachedAt: null,
  stoppedAt: null,
  outcome: null,
};

function explained(changes: Partial<CaseState>): string {
  const state = {
    ledgerNumber: '督〔2026〕0001号',
    facts: { problem: '某干部线索' },
    policyVersion: 'p1',
    calendarVersion: 'c1',
    clocks: { rectification: clock },
    ...changes,
  } as unknown as CaseState;
  return explanationOf(state, CHINA_CALENDAR_2026, 'zh');
}

describe('the explanation of a deadline', () => {
  it('names the matter and the reasons', () => {
    const text = explained({});
    for (const said of ['督〔2026〕0001号', '某干部线索', '核实举报']) expect(text).toContain(said);
  });

  it('of a confidential case keeps its dates and gives nothing of the matter away', () => {
    const text = explained({ circle: ['p1'] });
    expect(text).toContain('督〔2026〕0001号');
    expect(text).toContain('（涉密事项）');
    const dates = (from: string) => from.match(/\d{4}-\d{2}-\d{2}/g);
    expect(dates(text)).toEqual(dates(explained({})));
    for (const word of ['某干部线索', '核实举报', '等待谈话']) expect(text).not.toContain(word);
  });
});
