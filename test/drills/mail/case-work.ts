/** Commands of one case that tell people something, urgent ones above all. */
import { randomUUID } from 'node:crypto';
import type { County } from '#infra/county';
import {
  addDays,
  canonicalJson,
  localDateOf,
  type Actor,
  type CaseFacts,
  type Command,
} from '#libs/domain';
import { between, pause } from '../pause.js';

const AHEAD_DAYS = 60;

interface Act {
  readonly by: Actor;
  readonly command: Command;
}

/** Returns how many commands were accepted. @throws when one is not: cases go on, whatever becomes of mail. */
export async function workOnCase(
  county: County,
  facts: CaseFacts,
  lastsMs: number,
  abort: AbortSignal,
): Promise<number> {
  const acts = await actsOn(county, facts);
  const caseId = randomUUID();
  for (const [index, { by, command }] of acts.entries()) {
    await pause(between(0.5, 1.5) * (lastsMs / acts.length), abort);
    const commandId = `${by.personId}:${index}`;
    const input = { commandId, fingerprint: canonicalJson(command), command, actor: by };
    if (command.name === 'register') await county.cases.register(input, caseId);
    else await county.cases.command(caseId, input);
  }
  return acts.length;
}

async function actsOn(county: County, facts: CaseFacts): Promise<readonly Act[]> {
  const staff = await county.actorFor('officeStaff', facts);
  const handler = await county.actorFor('unitHandler', facts);
  const deputy = await county.actorFor('deputyDirector', facts);
  const director = await county.actorFor('officeDirector', facts);
  const dueDate = addDays(localDateOf(new Date().toISOString()), AHEAD_DAYS);
  const assignment = {
    leadUnit: facts.township,
    assistingUnits: [],
    handler: { personId: handler.personId, name: handler.name },
    supervisor: { personId: staff.personId, name: staff.name },
    targetTask: '限期整改，建立长效机制',
    progressRhythm: 'monthly',
  } as const;
  const instruct: Command = {
    name: 'instruct',
    payload: { taskId: randomUUID(), text: '请加快办理', unit: facts.township, dueDate },
  };
  const request: Command = {
    name: 'requestExtension',
    payload: { workingDays: 3, reason: '汛期施工受阻' },
  };
  const refuse: Command = { name: 'refuseExtension', payload: { opinion: '不予延期' } };
  return [
    { by: staff, command: { name: 'register', payload: { facts } } },
    { by: staff, command: { name: 'assign', payload: assignment } },
    { by: handler, command: { name: 'receive', payload: { note: '已收到' } } },
    { by: handler, command: request },
    { by: deputy, command: refuse },
    { by: director, command: instruct },
    { by: handler, command: { name: 'reportProgress', payload: { text: '正在整改' } } },
    { by: handler, command: request },
    { by: deputy, command: refuse },
  ];
}
