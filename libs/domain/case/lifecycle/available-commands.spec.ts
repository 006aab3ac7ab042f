/** What a person is offered is exactly what would be accepted, in every state and for every part. */
import { describe, expect, it } from '@jest/globals';
import type { CommandName } from '../case.commands.js';
import type { CaseUnderTest } from '../case-under-test.fixture.js';
import {
  advance,
  assigned,
  closed,
  consolidating,
  escalated,
  rectifying,
  registered,
  submitted,
  withAssistingTask,
  withCircle,
  withExtensionRequest,
  withInstruction,
  withSuspension,
} from '../case-journey.fixture.js';
import { at, CAST, evidence, person, post, postWithin } from '../cast.fixture.js';
import { soundPayload } from '../sound-payload.fixture.js';
import { availableCommands } from './decide.js';
import { COMMAND_NAMES } from './lifecycle.table.js';

const { handler, deputy, inspector, staff } = CAST;

function usedUp(subject: CaseUnderTest): CaseUnderTest {
  return subject
    .give('requestExtension', { workingDays: 15, reason: '汛期' }, handler)
    .give('approveExtension', { opinion: '同意' }, deputy);
}

const LIVES: readonly (readonly [string, () => CaseUnderTest])[] = [
  ['registered', registered],
  ['registered, with an instruction', () => withInstruction(registered())],
  ['assigned', assigned],
  ['assigned, with tasks', () => withInstruction(withAssistingTask(assigned()))],
  ['assigned, with an extension pending', () => withExtensionRequest(assigned())],
  ['assigned, with all extensions used up', () => usedUp(assigned())],
  [
    'assigned, with an extension pending after expiry',
    () => withExtensionRequest(assigned()).liveUntil(at('2026-04-15')),
  ],
  ['assigned and suspended', () => withSuspension(assigned())],
  ['escalated', escalated],
  ['rectifying', rectifying],
  ['rectifying, with evidence', () => rectifying().give('addEvidence', evidence('a'), handler)],
  ['rectifying and suspended', () => withSuspension(withExtensionRequest(rectifying()))],
  ['submitted', submitted],
  ['consolidating', consolidating],
  ['consolidating, with a task', () => withAssistingTask(consolidating())],
  ['consolidating, on the agenda', () => advance(escalated(), 'consolidating')],
  ['closed', closed],
  ['reopened', () => closed().give('reopen', { reason: '反弹', additionalWorkingDays: 5 }, deputy)],
  ['confidential', () => withCircle(rectifying())],
  ['confidential and closed', () => withCircle(closed())],
  ['merged', () => advance(assigned(), 'merged')],
  ['withdrawn', () => advance(assigned(), 'withdrawn')],
];

const PEOPLE = [
  ...Object.values(CAST),
  person('handler', postWithin('inspector', true), postWithin('unitHandler', true)),
  person('inspector', post('deputyDirector')),
  person('foreign', postWithin('unitHandler', false)),
  person('elsewhere', postWithin('groupLeader', false)),
  person('admin', post('systemAdministrator')),
  person('nobody'),
];

function acceptable(subject: CaseUnderTest, actor: (typeof PEOPLE)[number]): CommandName[] {
  return COMMAND_NAMES.filter((name) => {
    const payload = soundPayload(name, subject, actor);
    return payload !== null && subject.refusal(name, payload, actor) === null;
  });
}

describe('the commands offered', () => {
  it.each(LIVES)('are those that would be accepted: %s', (_name, life) => {
    const subject = life();
    for (const actor of PEOPLE) {
      const offered = availableCommands(subject.present, subject.context(actor));
      expect([actor.personId, ...offered]).toEqual([actor.personId, ...acceptable(subject, actor)]);
    }
  });

  it('are worth offering: each command is offered to somebody in some life', () => {
    const offered = new Set(
      LIVES.flatMap(([, life]) => {
        const subject = life();
        return PEOPLE.flatMap((actor) =>
          availableCommands(subject.present, subject.context(actor)),
        );
      }),
    );
    const opening = ['register', 'importCase'];
    expect(COMMAND_NAMES.filter((name) => !offered.has(name))).toEqual(opening);
  });

  it('to the verifier do not include the closing, to the handler not the verification', () => {
    const waiting = consolidating();
    const verifier = person(inspector.personId, post('deputyDirector'));
    const offered = (subject: CaseUnderTest, actor: typeof verifier) =>
      availableCommands(subject.present, subject.context(actor));
    expect(offered(waiting, verifier)).not.toContain('approveClosing');
    expect(offered(waiting, deputy)).toContain('approveClosing');
    const worker = person(handler.personId, postWithin('inspector', true));
    expect(offered(submitted(), worker)).not.toContain('verify');
    expect(offered(submitted(), staff)).toContain('verify');
  });
});
