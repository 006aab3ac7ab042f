import { ApplicationFailure } from '@temporalio/common';
import { CaseRefused, CommandIdReused, EngineUnavailable } from '#libs/temporal';
import { outcomeOfFault } from './item-attempt.policy.js';

const refused = new CaseRefused({ code: 'wrong_state', fields: [], details: { state: 'closed' } });
const fork = ApplicationFailure.nonRetryable('case 7: 督查', 'LedgerFork');
const passing = ApplicationFailure.retryable('says 张三', 'AcceptedUpdateCompletedWorkflow');

describe('a case that', () => {
  it.each([false, true])('is refused has its outcome, the code of the refusal', (isLastPass) => {
    expect(outcomeOfFault(refused, isLastPass)).toEqual({
      state: 'refused',
      details: { code: 'wrong_state', values: { state: 'closed' } },
    });
  });

  it('is refused because it is what it should become has not changed', () => {
    expect(outcomeOfFault(refused, false, ['wrong_state'])).toMatchObject({ state: 'unchanged' });
  });

  it.each([
    [fork, 'record_inconsistent'],
    [new CommandIdReused('used'), 'command_id_reused'],
  ])('contradicts its record is given up at once: %s', (fault, code) => {
    expect(outcomeOfFault(fault, false)).toEqual({ state: 'failed', details: { code } });
  });

  it.each([new EngineUnavailable(), passing, new Error('anything')])(
    'does not answer, or meets a fault that may pass, stays pending: %s',
    (fault) => {
      expect(outcomeOfFault(fault, false)).toBeNull();
    },
  );

  it.each<[unknown, string]>([
    [new EngineUnavailable(), 'case_does_not_answer'],
    [passing, 'AcceptedUpdateCompletedWorkflow'],
    [new TypeError('says 张三'), 'TypeError'],
  ])(
    'still meets it in the last pass is given up without a word of its text: %s',
    (fault, code) => {
      expect(outcomeOfFault(fault, true)).toEqual({ state: 'failed', details: { code } });
    },
  );
});
