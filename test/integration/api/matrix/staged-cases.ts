/** A case for every situation and stage of the work, made over HTTP by those whose work it is. */
import { addDays, localDateOf } from '#libs/domain';
import type { ApiService } from '../api-service.js';
import { appointAnotherDeputy, makeConfidential } from '../confidential-case.js';
import { accepted, type Visitor } from '../visitor.js';
import { personIdOf } from './persona.js';
import { SITUATIONS, type Situation, type Stage } from './situation.js';

export interface StagedCase {
  readonly caseId: string;
  readonly ledgerNumber: string;
  /** Stands in the problem's text and nowhere else. */
  readonly mark: string;
  readonly evidenceId: string;
}

export type StagedCases = ReadonlyMap<Situation, Readonly<Record<Stage, StagedCase>>>;

export const PHOTOGRAPH = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Workers {
  readonly staff: Visitor;
  readonly deputy: Visitor;
  readonly director: Visitor;
  readonly worker: Visitor;
}

export async function stageCases(service: ApiService): Promise<StagedCases> {
  const staged = await Promise.all(
    SITUATIONS.map(async (situation, row) => {
      const workers: Workers = {
        staff: await service.as('staff1'),
        deputy: await service.as('deputy'),
        director: await service.as('director'),
        worker: await service.as(situation.worker),
      };
      const made: [Stage, StagedCase][] = [];
      for (const [column, stage] of Object.keys(STEPS).entries()) {
        const mark = `另一片区标记${100 + row * 10 + column}`;
        made.push([stage as Stage, await stageCase(workers, situation, stage as Stage, mark)]);
      }
      return [situation, Object.fromEntries(made) as Record<Stage, StagedCase>] as const;
    }),
  );
  return new Map(staged);
}

/** Last of all: handler, supervisor and the deputy director who does it are nobody of the matrix. */
export async function restrict(service: ApiService, cases: StagedCases): Promise<void> {
  await appointAnotherDeputy(
    await service.as('admin.system'),
    await service.as('admin.security'),
    personIdOf('staff3'),
  );
  const deputy = await service.as('staff3');
  for (const [{ circle }, stages] of cases) {
    if (circle === null) continue;
    for (const { caseId } of Object.values(stages)) await makeConfidential(deputy, caseId, circle);
  }
}

type Step = (caseId: string, workers: Workers, township: string) => Promise<unknown>;

const assign: Step = (caseId, { staff }, township) =>
  staff.does(caseId, 'assign', {
    leadUnitId: township,
    // Of another unit, because whoever is handler is let into a circle.
    handlerId: personIdOf('minzheng.handler'),
    supervisorId: staff.personId,
    targetTask: '补开组织生活会并建立台账',
    budgetWorkingDays: 20,
  });
const receive: Step = (caseId, { worker }) => worker.does(caseId, 'receive');
const work: Step = (caseId, { worker }) =>
  worker.does(caseId, 'reportProgress', { text: '正在整改' });
const ask: Step = (caseId, { worker }) =>
  worker.does(caseId, 'requestExtension', { workingDays: 3, reason: '汛期施工受阻' });
const suspend: Step = (caseId, { deputy }) =>
  deputy.does(caseId, 'suspend', { reason: '等待上级批复', plannedEnd: inAMonth() });
const submit: Step = async (caseId, { worker }) => {
  const evidenceIds = (await worker.detail(caseId)).evidence.map(({ evidenceId }) => evidenceId);
  return worker.does(caseId, 'submitForVerification', { summary: '整改完成', evidenceIds });
};
const verify: Step = (caseId, { staff }) => staff.does(caseId, 'verify', { opinion: '整改到位' });
const close: Step = (caseId, { director }) =>
  director.does(caseId, 'approveClosing', { opinion: '同意', earlyClosingReason: '立行立改' });

function inAMonth(): string {
  return addDays(localDateOf(new Date().toISOString()), 30);
}

const STEPS: Readonly<Record<Stage, readonly Step[]>> = {
  registered: [],
  assigned: [assign],
  underWay: [assign, receive, work],
  extensionAsked: [assign, receive, work, ask],
  suspended: [assign, receive, suspend],
  submitted: [assign, receive, submit],
  consolidating: [assign, receive, submit, verify],
  closed: [assign, receive, submit, verify, close],
};

async function stageCase(
  workers: Workers,
  { township }: Situation,
  stage: Stage,
  mark: string,
): Promise<StagedCase> {
  const { staff } = workers;
  const opened = await staff.register(township, { problem: `${mark}，未按期召开组织生活会` });
  const { caseId, ledgerNumber } = opened.case;
  const added = accepted(
    await staff.upload(`/cases/${caseId}/evidence`, `${mark}.png`, PHOTOGRAPH),
  );
  const evidenceId = String(added.events[0]?.data['evidenceId']);
  for (const step of STEPS[stage]) await step(caseId, workers, township);
  return { caseId, ledgerNumber, mark, evidenceId };
}
