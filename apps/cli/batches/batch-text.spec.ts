import type { BatchDto } from '#libs/contracts/http';
import { batchText, itemsText, listText, progressLine } from './batch-text.js';

const act = {
  person: { personId: 'p', name: '示例科员甲' },
  postTitle: '巡回检查办公室科员',
  substituteFor: null,
  at: '2026-11-25T02:00:00.000Z',
};
const batch: BatchDto = {
  batchId: '7c0e3a52-0000-4000-8000-000000000001',
  kind: 'policyAdoption',
  title: '适用督办规则 2026-2',
  parameters: {},
  state: 'running',
  ratePerSecond: 20,
  proposed: act,
  approved: { ...act, person: { personId: 'q', name: '示例主任' }, postTitle: '主任' },
  cancelled: null,
  endedAt: null,
  failure: null,
  totals: { total: 300, pending: 150, done: 140, unchanged: 4, refused: 5, failed: 1 },
};

describe('a batch on the terminal', () => {
  it('shows how far it is', () => {
    expect(progressLine(batch)).toBe('[##########----------] 150 / 300');
  });

  it('is empty, not full, while it has no case', () => {
    const totals = { ...batch.totals, total: 0, pending: 0 };
    expect(progressLine({ ...batch, totals })).toBe('[--------------------] 0 / 0');
  });

  it('says who did what to it, and what came of its cases', () => {
    expect(batchText(batch).split('\n')).toEqual([
      '适用督办规则 2026-2 (policyAdoption), running',
      'proposed by 示例科员甲（巡回检查办公室科员） at 2026-11-25T02:00:00.000Z',
      'approved by 示例主任（主任） at 2026-11-25T02:00:00.000Z',
      '[##########----------] 150 / 300',
      '140 done, 4 unchanged, 5 refused, 1 failed, 150 pending; 20 a second',
    ]);
  });

  it('says why it failed as a whole', () => {
    expect(batchText({ ...batch, failure: '没有督办规则版本' })).toContain(
      'failed: 没有督办规则版本',
    );
  });

  it('stands in a list with its state', () => {
    expect(listText([batch])).toContain('running  150 / 300  2026-11-25T02:00');
    expect(listText([])).toBe('There are no batches.');
  });

  it('names the cases that did not take it, with the reason', () => {
    const item = {
      case: { caseId: 'c', ledgerNumber: '督〔2026〕0001号' },
      state: 'refused' as const,
      code: 'wrong_state',
      message: '事项当前状态不允许此操作',
      moves: [],
      doneAt: null,
    };
    expect(itemsText([item])).toContain(
      '督〔2026〕0001号  refused  wrong_state  事项当前状态不允许此操作',
    );
  });
});
