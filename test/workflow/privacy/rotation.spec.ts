/** Keys rotate while cases are under way: all that was encrypted before is read, all that is new goes under the new key. */
import '../quiet-engine.js';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { makePayloadKeyEntry, payloadKeysOf, projectRoot } from '#libs/config';
import { CaseWorkflows, dataConverterOf, decodedHistoryOf, lazyClient } from '#libs/temporal';
import { testStack } from '../../run/test-stack.js';
import { RECEIVE, REPORT } from '../case/acts.js';
import { CaseOffice } from '../case/case-office.js';
import type { CaseUnderWay } from '../case/case-under-way.js';
import { eventually } from '../case/eventually.js';
import { PEOPLE_AND_UNITS, rawEngineOf, readableIn } from './raw-engine.js';

const name = `cases_${randomUUID().replaceAll('-', '')}`;
const first = makePayloadKeyEntry().replace(/^[^:]+/, 'key-of-spring');
const second = makePayloadKeyEntry().replace(/^[^:]+/, 'key-of-autumn');
const rotated = `${second},${first}`;
const workflowBundle = {
  code: readFileSync(join(projectRoot(), 'dist', 'workflow-bundle.js'), 'utf8'),
};

let office: CaseOffice;
let subject: CaseUnderWay;
/** Events that the history had when the key was changed. */
let eventsBefore: number;

/** The ids of the keys that stand in these events. */
function keysIn(events: readonly unknown[]): readonly string[] {
  return readableIn(events, ['key-of-spring', 'key-of-autumn']);
}

async function rawEvents(): Promise<readonly unknown[]> {
  return (await rawEngineOf(office.county.client, subject.workflowId)).events;
}

beforeAll(async () => {
  office = await CaseOffice.open({ name, payloadKeys: first });
  subject = await office.assigned(office.finding('grave'));
  await subject.passUntil(await subject.instantAfter('assigned', 2));
  eventsBefore = (await rawEvents()).length;
  await office.close();
  office = await CaseOffice.open({ name, payloadKeys: rotated });
  subject = await office.takenUp(subject);
}, 180_000);

afterAll(async () => {
  await office.close();
}, 60_000);

describe('a case whose key was changed under way', () => {
  it('takes commands and fires its rungs as if nothing had been', async () => {
    const firedBefore = await subject.fired();
    expect(firedBefore).toContain('receipt.due');
    await subject.act('handler', RECEIVE);
    await subject.act('handler', REPORT);
    await subject.passUntil(await subject.instantAfter('assigned', 9));
    const fired = await subject.fired();
    expect(fired.slice(0, firedBefore.length)).toEqual(firedBefore);
    expect(fired).toContain('rectification.before2');
    expect(new Set(fired).size).toBe(fired.length);
  }, 60_000);

  it('has the old key in its old events and the new key in the new ones', async () => {
    const events = await rawEvents();
    expect(keysIn(events.slice(0, eventsBefore))).toEqual(['key-of-spring']);
    expect(keysIn(events.slice(eventsBefore))).toEqual(['key-of-autumn']);
    expect(readableIn(events, [subject.facts.problem, ...PEOPLE_AND_UNITS])).toEqual([]);
  });

  it('is read whole by those who have both keys', async () => {
    const history = await decodedHistoryOf(office.county.client, subject.workflowId);
    const wanted = [subject.facts.problem, '已收到', '正在整改'];
    expect(readableIn(history, wanted)).toEqual(wanted);
  });

  it('replays with both keys, from its encrypted history as it is', async () => {
    const history = await subject.handle.fetchHistory();
    const dataConverter = dataConverterOf(payloadKeysOf(rotated));
    await expect(
      Worker.runReplayHistory({ workflowBundle, dataConverter }, history, subject.workflowId),
    ).resolves.toBeUndefined();
  });

  it('cannot be read without the former key, and the fault says which one is missing', async () => {
    const client = lazyClient({
      temporalAddress: testStack().temporalAddress,
      temporalNamespace: office.county.namespace,
      payloadKeys: payloadKeysOf(second),
    });
    try {
      await expect(decodedHistoryOf(client, subject.workflowId)).rejects.toMatchObject({
        name: 'PayloadUnreadable',
        keyId: 'key-of-spring',
      });
    } finally {
      await client.connection.close();
    }
  });
});

describe('a key that was taken away too early', () => {
  it('delays its cases and ends none: with the key back they go on', async () => {
    const said: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
    const waiting = await office.assigned(office.finding('grave', 1));
    const rung = await waiting.instantAfter('assigned', 2);
    await office.close();
    office = await CaseOffice.open({ name, payloadKeys: makePayloadKeyEntry() });
    const blind = await office.takenUp(waiting);
    const workflows = new CaseWorkflows(office.county.client);
    expect(await workflows.sightOf(blind.caseId)).toEqual({ kind: 'stuck' });
    const moved = blind.passUntil(rung).catch(() => undefined);
    await eventually('a timer has rung in vain more than once', async () => {
      const { raw } = await blind.handle.describe();
      return (raw.pendingWorkflowTask?.attempt ?? 0) > 2;
    });
    expect(await workflows.sightOf(blind.caseId)).toEqual({ kind: 'stuck' });
    expect((await blind.handle.describe()).status.name).toBe('RUNNING');
    await office.close();
    await moved;
    stderr.mockRestore();
    expect(said.join('')).toContain('a payload under the key "key-of-autumn" cannot be read');
    office = await CaseOffice.open({ name, payloadKeys: rotated });
    const back = await office.takenUp(waiting);
    await back.passUntil(rung);
    expect(await back.act('handler', RECEIVE)).toMatchObject({ state: 'received' });
    expect(await back.fired()).toContain('receipt.due');
  }, 180_000);
});
