/** The acts of rehearsed people, as short words for the scenarios. */
import type { Command } from '#libs/domain';
import type { Part, Scene, Step } from '../scenario.types.js';

type Make = (scene: Scene) => Command;

function act(by: Part, make: Make) {
  return (day: number, time = '10:00'): Step => ({ day, time, by, command: make });
}

export const receive = act('unitHandler', () => ({ name: 'receive', payload: { note: '已收到' } }));

export const report = act('unitHandler', () => ({
  name: 'reportProgress',
  payload: { text: '已制定整改方案，正在整改' },
}));

export const addEvidence = act('unitHandler', ({ evidenceIds }) => ({
  name: 'addEvidence',
  payload: {
    evidenceId: `evidence-${evidenceIds.length + 1}`,
    sha256: String(evidenceIds.length + 1).padStart(64, '0'),
    fileName: `整改照片${evidenceIds.length + 1}.jpg`,
    mediaType: 'image/jpeg',
    sizeBytes: 120_000,
  },
}));

export const submit = act('unitHandler', ({ evidenceIds }) => ({
  name: 'submitForVerification',
  payload: { summary: '整改完成，附现场照片', evidenceIds },
}));

export const returned = act('staff', () => ({
  name: 'returnForRework',
  payload: { reason: '现场仍有问题，材料与实际不符' },
}));

export const verify = act('staff', () => ({
  name: 'verify',
  payload: { opinion: '实地核查，整改到位' },
}));

export const close = act('officeDirector', () => ({
  name: 'approveClosing',
  payload: { opinion: '同意销号' },
}));

export const askExtension = (workingDays: number) =>
  act('unitHandler', () => ({
    name: 'requestExtension',
    payload: { workingDays, reason: '汛期施工受阻' },
  }));

export const grantExtension = act('deputyDirector', () => ({
  name: 'approveExtension',
  payload: { opinion: '同意延期' },
}));

export const suspend = (workingDays: number) =>
  act('deputyDirector', ({ dateIn }) => ({
    name: 'suspend',
    payload: { reason: '涉诉，待法院判决', plannedEnd: dateIn(workingDays) },
  }));

export const resume = act('staff', () => ({ name: 'resume', payload: { note: '判决生效' } }));

export const decideAgenda = (additionalWorkingDays: number) =>
  act('leadingGroup', () => ({
    name: 'decideAgendaItem',
    payload: { decision: '限期整改，由分管领导包案', additionalWorkingDays },
  }));

export const reopen = (additionalWorkingDays: number) =>
  act('officeDirector', () => ({
    name: 'reopen',
    payload: { reason: '回头看发现问题反弹', additionalWorkingDays },
  }));

/** A step `n` working days later than the one before is written as its own day, so a scenario reads like a diary. */
export function rectified(day: number): readonly Step[] {
  return [addEvidence(day, '09:30'), submit(day, '11:00'), verify(day + 2, '15:00')];
}
