/** A whole course of twelve commands, from registration to closing, as the bench and the drills play it. */
import type { Actor, Assignment, CaseFacts, Command } from '#libs/domain';

export interface Cast {
  readonly staff: Actor;
  readonly director: Actor;
  readonly deputy: Actor;
  readonly handler: Actor;
}

export interface CourseStep {
  readonly by: keyof Cast;
  readonly command: Command;
}

export function courseOf(facts: CaseFacts, assignment: Assignment): readonly CourseStep[] {
  const evidence = (number: number): Command => ({
    name: 'addEvidence',
    payload: {
      evidenceId: `evidence-${number}`,
      sha256: String(number).padStart(64, '0'),
      fileName: '整改照片.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 120_000,
    },
  });
  const submit: Command = {
    name: 'submitForVerification',
    payload: { summary: '整改完成，附现场照片', evidenceIds: ['evidence-1'] },
  };
  return [
    { by: 'staff', command: { name: 'register', payload: { facts } } },
    { by: 'staff', command: { name: 'assign', payload: assignment } },
    { by: 'handler', command: { name: 'receive', payload: { note: '已收到' } } },
    { by: 'handler', command: { name: 'reportProgress', payload: { text: '正在整改' } } },
    {
      by: 'handler',
      command: { name: 'requestExtension', payload: { workingDays: 5, reason: '汛期施工受阻' } },
    },
    { by: 'deputy', command: { name: 'approveExtension', payload: { opinion: '同意' } } },
    { by: 'handler', command: evidence(1) },
    { by: 'handler', command: submit },
    {
      by: 'staff',
      command: { name: 'returnForRework', payload: { reason: '现场仍有问题' } },
    },
    { by: 'handler', command: submit },
    { by: 'staff', command: { name: 'verify', payload: { opinion: '整改到位' } } },
    {
      by: 'director',
      command: {
        name: 'approveClosing',
        payload: { opinion: '同意销号', earlyClosingReason: '立行立改事项' },
      },
    },
  ];
}
