/** Plays one scenario on the stage: each step at its working day and hour of the case's own virtual time. */
import { randomUUID } from 'node:crypto';
import {
  caseWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseCommandInput,
} from '#libs/contracts';
import {
  addWorkingDays,
  canonicalJson,
  instantAt,
  localDateOf,
  type CaseFacts,
  type Command,
  type Instant,
  type StoredEvent,
} from '#libs/domain';
import type { Part, Scenario, Scene, Step } from './scenario.types.js';
import type { Stage } from './stage.types.js';

export interface PlayedCase {
  readonly scenario: Scenario;
  readonly caseId: string;
  readonly events: readonly StoredEvent[];
  /** The case's own virtual time when the last step was done. */
  readonly playedUntil: Instant;
}

/** @throws when a step is refused: a scenario is a valid course of events, so a refusal is a finding. */
export async function play(scenario: Scenario, stage: Stage): Promise<PlayedCase> {
  const caseId = randomUUID();
  const facts: CaseFacts = { ...stage.sample(scenario.sampleRow), severity: scenario.severity };
  const act = (by: Part, command: Command, key: string) =>
    send(stage, { caseId, facts, by, command, key });

  await act('staff', { name: 'register', payload: { facts } }, 'register');
  const firstDay = addWorkingDays(stage.calendar, localDateOf(stage.startedAt), 1);
  await moveTo(stage, caseId, instantAt(firstDay, '09:30'));
  await act('staff', await assignment(stage, facts, scenario), 'assign');

  const evidenceIds: string[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const day = addWorkingDays(stage.calendar, firstDay, step.day);
    await moveTo(stage, caseId, instantAt(day, step.time));
    const command = step.command(sceneOf(stage, facts, day, evidenceIds));
    if (command.name === 'addEvidence') evidenceIds.push(command.payload.evidenceId);
    await act(step.by, command, stepKey(step, index));
  }
  const playedUntil = await stage.time.now(caseWorkflowId(caseId));
  return { scenario, caseId, events: await stage.history(caseId), playedUntil };
}

function stepKey(step: Step, index: number): string {
  return `step-${index + 1}-day-${step.day}`;
}

/** An ended case has no workflow whose time could pass: it is started again at that instant, from the record. */
async function moveTo({ time }: Stage, caseId: string, instant: Instant): Promise<void> {
  const workflowId = caseWorkflowId(caseId);
  if (await time.isRunning(workflowId)) {
    await time.passUntil(workflowId, instant);
    return;
  }
  const taskQueue = TASK_QUEUES.cases;
  const input = { caseId };
  await time.startAt({ workflowId, workflowType: WORKFLOW_TYPES.case, taskQueue, input }, instant);
}

function sceneOf(stage: Stage, facts: CaseFacts, day: string, evidenceIds: string[]): Scene {
  return {
    leadUnit: facts.township,
    evidenceIds: [...evidenceIds],
    dateIn: (workingDays) => addWorkingDays(stage.calendar, day, workingDays),
  };
}

async function assignment(
  stage: Stage,
  facts: CaseFacts,
  { severity }: Scenario,
): Promise<Command> {
  const handler = await stage.actorFor('unitHandler', facts);
  const supervisor = await stage.actorFor('staff', facts);
  return {
    name: 'assign',
    payload: {
      leadUnit: facts.township,
      assistingUnits: [],
      handler: { personId: handler.personId, name: handler.name },
      supervisor: { personId: supervisor.personId, name: supervisor.name },
      targetTask: '限期整改，建立长效机制',
      progressRhythm: stage.policy.severities[severity].progressRhythm,
    },
  };
}

interface Sending {
  readonly caseId: string;
  readonly facts: CaseFacts;
  readonly by: Part;
  readonly command: Command;
  readonly key: string;
}

async function send(stage: Stage, { caseId, facts, by, command, key }: Sending): Promise<void> {
  const actor = await stage.actorFor(by, facts);
  const input: CaseCommandInput = {
    commandId: `${actor.personId}:${key}`,
    fingerprint: canonicalJson(command),
    command,
    actor,
  };
  if (command.name === 'register') await stage.cases.register(input, caseId);
  else await stage.cases.command(caseId, input);
}
