/** The acts of an ordinary case, as commands. */
import type { Command, LocalDate } from '#libs/domain';

export const RECEIVE: Command = { name: 'receive', payload: { note: '已收到' } };
export const REPORT: Command = { name: 'reportProgress', payload: { text: '正在整改' } };
export const VERIFY: Command = { name: 'verify', payload: { opinion: '实地核查，整改到位' } };
export const GRANT_EXTENSION: Command = {
  name: 'approveExtension',
  payload: { opinion: '同意延期' },
};
export const RESUME: Command = { name: 'resume', payload: { note: '判决生效' } };
export const CLOSE_EARLY: Command = {
  name: 'approveClosing',
  payload: { opinion: '同意销号', earlyClosingReason: '立行立改事项' },
};

export function askExtension(workingDays: number): Command {
  return { name: 'requestExtension', payload: { workingDays, reason: '汛期施工受阻' } };
}

export function suspend(plannedEnd: LocalDate): Command {
  return { name: 'suspend', payload: { reason: '涉诉，待法院判决', plannedEnd } };
}

export function evidence(number: number): Command {
  return {
    name: 'addEvidence',
    payload: {
      evidenceId: `evidence-${number}`,
      sha256: String(number).padStart(64, '0'),
      fileName: '整改照片.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 120_000,
    },
  };
}

export function submit(...evidenceIds: readonly string[]): Command {
  return {
    name: 'submitForVerification',
    payload: { summary: '整改完成，附现场照片', evidenceIds },
  };
}
