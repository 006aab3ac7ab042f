/** An open case that no live workflow watches is found and mended from the record (design invariant 8). */
import { randomUUID } from 'node:crypto';
import { CaseWorkflows } from '#libs/temporal';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;
let workflows: CaseWorkflows;

beforeAll(async () => {
  office = await CaseOffice.open();
  workflows = new CaseWorkflows(office.county.client);
}, 60_000);
afterAll(() => office.close());

async function watchOf(subject: CaseUnderWay) {
  const state = await subject.state();
  return workflows.watchOf(subject.caseId, state?.sequence ?? 0);
}

describe('an open case', () => {
  it('is watched while its workflow lives and knows the whole record', async () => {
    const subject = await office.assigned(office.finding('ordinary'));
    expect(await watchOf(subject)).toBe('watched');
  });

  it('whose command was recorded but never reached its workflow is found behind, and its new clock rings', async () => {
    const subject = await office.found(office.finding('grave'));
    await subject.register();
    const assign = { name: 'assign', payload: subject.assignment() } as const;
    await subject.commitUnanswered('staff', assign, randomUUID());
    expect(await watchOf(subject)).toBe('behind');

    await workflows.mend(subject.caseId);
    await subject.passUntil(await subject.instantAfter('assigned', 1));
    expect(await watchOf(subject)).toBe('watched');
    expect(await subject.fired()).toContain('receipt.due');
  }, 60_000);

  it('whose workflow was terminated is found missing, and is watched again', async () => {
    const subject = await office.assigned(office.finding('ordinary'));
    await subject.terminate();
    expect(await watchOf(subject)).toBe('missing');

    await workflows.mend(subject.caseId);
    expect(await watchOf(subject)).toBe('watched');
    expect(await subject.repeated()).toEqual([]);
  });
});
