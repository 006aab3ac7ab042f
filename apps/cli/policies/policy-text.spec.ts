import type { PolicyListAnswer } from '#libs/contracts/http';
import { openDraftsText, versionsText } from './policy-text.js';

const somebody = {
  personId: 'p1',
  name: '示例主任',
  postTitle: '主任',
  substituteFor: null,
};
const approved = {
  version: '2027-1',
  status: 'approved',
  effectiveFrom: '2027-01-01',
  draftId: 'd1',
  draftedBy: { ...somebody, name: '示例科员甲' },
  approvedBy: somebody,
  approvedAt: '2026-11-25T02:00:00.000Z',
} as const;
const shipped = {
  ...({ version: '2026-1', status: 'inForce' } as const),
  ...{ effectiveFrom: '2011-01-01', draftId: null },
  ...{ draftedBy: null, approvedBy: null, approvedAt: null },
} as const;

describe('the list of policies on the terminal', () => {
  it('says of each version where it stands, from when and by whom', () => {
    const list: PolicyListAnswer = { on: '2026-11-25', items: [approved, shipped] };
    expect(versionsText(list).split('\n').slice(1)).toEqual([
      '2027-1   approved 已批准待施行  2027-01-01  示例科员甲  示例主任',
      '2026-1   inForce 施行中         2011-01-01  release     release',
    ]);
  });

  it('lists open drafts only, and nothing where there are none', () => {
    const draft = {
      ...{ draftId: 'd2', version: '2028-1', revision: 3, effectiveFrom: null, note: '试行' },
      ...{ madeBy: somebody, madeAt: approved.approvedAt, endedBy: null, endedAt: null },
      ...{ changedBy: somebody, changedAt: approved.approvedAt },
    };
    const open = { ...draft, state: 'open' } as const;
    expect(openDraftsText({ items: [open, { ...draft, state: 'discarded' }] })).toMatch(
      /^draft .*\nd2 {5}2028-1 {3}3 {10}.*示例主任 {4}试行$/,
    );
    expect(openDraftsText({ items: [{ ...draft, state: 'approved' }] })).toBe('');
  });
});
