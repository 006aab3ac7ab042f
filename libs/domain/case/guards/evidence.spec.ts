/** "Rectified" is shown, not said: submission names evidence that is on the case. */
import { describe, expect, it } from '@jest/globals';
import { consolidating, rectifying } from '../case-journey.fixture.js';
import { at, CAST, evidence } from '../cast.fixture.js';

const { handler, inspector } = CAST;
const summary = '已整改';

describe('evidence', () => {
  it('is on the case before anything can be submitted', () => {
    const submission = { summary, evidenceIds: ['photo-1'] };
    expect(rectifying().refusal('submitForVerification', submission, handler)?.code).toBe(
      'evidence_missing',
    );
  });

  it('is named by the submission: none is not enough, and one unknown piece is too many', () => {
    const subject = rectifying().give('addEvidence', evidence('photo-1'), handler);
    expect(subject.refusal('submitForVerification', { summary, evidenceIds: [] }, handler)).toEqual(
      { code: 'evidence_missing', fields: ['evidenceIds'], details: {} },
    );
    const evidenceIds = ['photo-1', 'photo-2'];
    expect(subject.refusal('submitForVerification', { summary, evidenceIds }, handler)).toEqual({
      code: 'evidence_unknown',
      fields: ['evidenceIds'],
      details: { evidenceId: 'photo-2' },
    });
    const known = { summary, evidenceIds: ['photo-1'] };
    expect(subject.refusal('submitForVerification', known, handler)).toBeNull();
  });

  it('is added once: neither the same file under another name nor another file under the same id', () => {
    const subject = rectifying().give('addEvidence', evidence('photo-1'), handler);
    const again = { ...evidence('photo-2'), sha256: evidence('photo-1').sha256 };
    const replaced = { ...evidence('photo-2'), evidenceId: 'photo-1' };
    expect(subject.refusal('addEvidence', again, inspector)).toEqual({
      code: 'evidence_duplicate',
      fields: ['file'],
      details: { fileName: 'photo-1.jpg' },
    });
    expect(subject.refusal('addEvidence', replaced, inspector)?.code).toBe('evidence_duplicate');
    expect(subject.refusal('addEvidence', evidence('photo-2'), inspector)).toBeNull();
  });

  it('keeps who added it and when', () => {
    const subject = consolidating().skipTo(at('2026-03-05'));
    subject.give('addEvidence', evidence('return-visit'), inspector);
    expect(subject.present.evidence.at(-1)).toEqual({
      ...evidence('return-visit'),
      addedAt: at('2026-03-05'),
      addedBy: inspector.personId,
    });
  });
});
