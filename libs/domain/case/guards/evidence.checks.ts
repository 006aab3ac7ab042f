/** Evidence: what is submitted must exist on the case, and the same file is not added twice. */
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

export const submittedEvidenceExists: PayloadCheck<CommandPayloads['submitForVerification']> = {
  code: 'evidence_missing',
  rule: '`evidenceIds` names at least one piece of evidence, and each is on the case.',
  refuses: ({ evidenceIds }, state) => {
    if (evidenceIds.length === 0) return refusal('evidence_missing', ['evidenceIds']);
    const known = new Set(state?.evidence.map((item) => item.evidenceId));
    const unknown = evidenceIds.find((evidenceId) => !known.has(evidenceId));
    return unknown === undefined
      ? null
      : refusal('evidence_unknown', ['evidenceIds'], { evidenceId: unknown });
  },
};

export const evidenceIsNew: PayloadCheck<CommandPayloads['addEvidence']> = {
  code: 'evidence_duplicate',
  rule: 'A file with the same content is not on the case yet.',
  refuses: ({ sha256, evidenceId }, state) => {
    const twin = state?.evidence.find(
      (item) => item.sha256 === sha256 || item.evidenceId === evidenceId,
    );
    return twin ? refusal('evidence_duplicate', ['file'], { fileName: twin.fileName }) : null;
  },
};
