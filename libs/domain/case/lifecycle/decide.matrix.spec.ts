/** The complete product state × command × role × territory, against the page written by hand beside it. */
import { describe, expect, it } from '@jest/globals';
import { POST_ROLES, type HeldPost } from '../../organisation/actor.js';
import type { CommandName } from '../case.commands.js';
import { CaseUnderTest } from '../case-under-test.fixture.js';
import {
  advance,
  escalated,
  registered,
  WITHOUT_CONSOLIDATION,
  withExtensionRequest,
  withCircle,
  withInstruction,
  withSuspension,
} from '../case-journey.fixture.js';
import { at, CAST, evidence, person, postWithin } from '../cast.fixture.js';
import { soundPayload } from '../sound-payload.fixture.js';
import {
  SITUATIONS,
  specified,
  SPECIFIED_COMMANDS,
  type Situation,
} from './decide.matrix.fixture.js';
import { isConfidential } from './circle.js';
import { COMMAND_NAMES } from './lifecycle.table.js';

/** In the circle of every confidential case here, in whatever post. */
const NEWCOMER = person('newcomer');

/** A case in this state which holds what the command needs to find there, so that only state and person can refuse it. */
function caseFor(situation: Situation, command: CommandName): CaseUnderTest {
  if (situation === 'unregistered') return new CaseUnderTest(at('2026-03-02'));
  const policy = situation === 'verified' ? WITHOUT_CONSOLIDATION : undefined;
  const begun =
    command === 'decideAgendaItem' && situation !== 'registered' && !hasEnded(situation)
      ? escalated(policy)
      : registered(policy);
  return furnished(advance(begun, situation), command);
}

function furnished(subject: CaseUnderTest, command: CommandName): CaseUnderTest {
  const { state } = subject.present;
  if (command === 'changeCircle' || command === 'liftConfidentiality') {
    return withCircle(subject, NEWCOMER);
  }
  if (hasEnded(state)) return subject;
  // A unit has business with a case that is only registered through a leader's instruction.
  if (command === 'closeTask' || (command === 'addEvidence' && state === 'registered')) {
    return withInstruction(subject);
  }
  if (!['assigned', 'received', 'rectifying'].includes(state)) return subject;
  switch (command) {
    case 'approveExtension':
    case 'refuseExtension':
      return withExtensionRequest(subject);
    case 'resume':
      return withSuspension(subject);
    case 'submitForVerification':
      return subject.give('addEvidence', evidence('ready'), CAST.handler);
    default:
      return subject;
  }
}

function hasEnded(situation: Situation): boolean {
  return ['closed', 'merged', 'withdrawn'].includes(situation);
}

const product = SPECIFIED_COMMANDS.flatMap((command) =>
  SITUATIONS.map((situation) => [command, situation] as const),
);

describe('the specification', () => {
  it('speaks of every command that there is, and of no other', () => {
    expect(new Set(SPECIFIED_COMMANDS)).toEqual(new Set(COMMAND_NAMES));
    expect(SPECIFIED_COMMANDS).toHaveLength(COMMAND_NAMES.length);
  });
});

const parts = POST_ROLES.flatMap((role) =>
  [true, false].map((inScope) => ({
    role,
    inScope,
    name: `${role} ${inScope ? 'here' : 'elsewhere'}`,
  })),
);

/** A newcomer in this one post gives the command; what the case answers, and in which post it says he acted. */
function answerTo(subject: CaseUnderTest, command: CommandName, post: HeldPost): string {
  const newcomer = person('newcomer', post);
  const payload = soundPayload(command, subject, newcomer) ?? { taskId: 'instruction-1', note: '' };
  const result = subject.decide(command, payload, newcomer);
  if (!result.ok) return result.refusal.code;
  const signed = result.value.every(
    ({ by }) => by.personId === 'newcomer' && by.role === post.role,
  );
  return signed ? 'accepted' : 'accepted in another name';
}

describe('who may do what, and when', () => {
  it.each(product)('%s on a case that is %s', (command, situation) => {
    const subject = caseFor(situation, command);
    const answers = parts.map(({ role, inScope, name }) => [
      name,
      answerTo(subject, command, postWithin(role, inScope)),
    ]);
    expect(answers).toEqual(
      parts.map(({ role, inScope, name }) => [name, specified(command, situation, role, inScope)]),
    );
  });

  it.each(product)(
    '%s on a confidential case that is %s: no word to an outsider',
    (command, situation) => {
      if (situation === 'unregistered') return;
      const subject = caseFor(situation, command);
      if (!isConfidential(subject.present)) withCircle(subject);
      const outsider = (held: HeldPost) => {
        const stranger = person('stranger', held);
        const payload = soundPayload(command, subject, stranger) ?? { taskId: '', note: '' };
        return subject.refusal(command, payload, stranger)?.code;
      };
      const answers = parts.map(({ role, inScope }) => outsider(postWithin(role, inScope)));
      expect(new Set(answers)).toEqual(new Set(['not_in_circle']));
    },
  );

  it('refuses a person without any post', () => {
    const nobody = NEWCOMER;
    const answers = COMMAND_NAMES.map((command) => {
      const situation = ['register', 'importCase'].includes(command) ? 'unregistered' : 'assigned';
      const subject = caseFor(situation, command);
      const payload = soundPayload(command, subject, CAST.deputy) ?? { taskId: '', note: '' };
      const answer = subject.refusal(command, payload, nobody)?.code;
      return [command, answer === specified(command, situation, 'systemAdministrator', true)];
    });
    expect(answers.filter(([, asSpecified]) => asSpecified === false)).toEqual([]);
  });
});
