import { describe, expect, it } from '@jest/globals';
import type { CaseStanding, RunningWorkflow } from './finding.types.js';
import { judgeWorkflow } from './running-workflow.policy.js';

const NOW = '2026-09-16T01:00:00.000Z';

const workflow = (over: Partial<RunningWorkflow> = {}): RunningWorkflow => ({
  workflowId: 'case/1',
  startedAt: '2026-09-16T00:00:00.000Z',
  caseId: '1',
  isUnderItsId: true,
  ...over,
});

const FOREIGN = workflow({ workflowId: 'copy-of-1', isUnderItsId: false });

describe('a running workflow', () => {
  it('of an open case, under its id, is as it must be', () => {
    expect(judgeWorkflow(workflow(), 'open', NOW)).toBeNull();
  });

  it('of a case that has ended, or that the record does not know, is orphaned', () => {
    expect(judgeWorkflow(workflow(), 'ended', NOW)).toEqual({
      kind: 'orphaned',
      difference: 'caseHasEnded',
    });
    expect(judgeWorkflow(workflow(), 'unknown', NOW)).toEqual({
      kind: 'orphaned',
      difference: 'caseUnknown',
    });
    expect(judgeWorkflow(FOREIGN, 'unknown', NOW)).toMatchObject({ kind: 'orphaned' });
  });

  it.each<CaseStanding>(['open', 'ended'])(
    'under another id of a case that is %s doubles it',
    (standing) => {
      expect(judgeWorkflow(FOREIGN, standing, NOW)).toMatchObject({ kind: 'doubled' });
    },
  );

  it('that began less than five minutes ago is left alone: its case may not be on record yet', () => {
    const young = (startedAt: string) => judgeWorkflow(workflow({ startedAt }), 'unknown', NOW);
    expect(young('2026-09-16T00:55:00.001Z')).toBeNull();
    expect(young('2026-09-16T00:55:00.000Z')).not.toBeNull();
  });
});
