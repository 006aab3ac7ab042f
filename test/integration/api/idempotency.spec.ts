/** An accepted command is done exactly once, however often and however concurrently it is sent (design invariant 1). */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiService } from './api-service.js';
import { accepted, findingAt, refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

describe('the same key', () => {
  let service: ApiService;
  let staff: Visitor;

  beforeAll(async () => {
    service = await ApiService.open('api_idempotency');
    staff = await service.as('staff1');
  });
  afterAll(() => service.close());

  it('registers one case, whether sent after or beside the first request', async () => {
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => staff.post('/cases', findingAt('东河镇'), key)),
    );
    const later = await staff.post('/cases', findingAt('东河镇'), key);
    const numbers = [...replies, later].map((reply) => accepted(reply).case.ledgerNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(later.status).toBe(201);
    expect(later.headers.get('idempotent-replayed')).toBe('true');
    expect(accepted(later).events).toEqual(accepted(replies[0] ?? later).events);
  });

  it('opens another case for another person', async () => {
    const key = randomUUID();
    const other = await service.as('staff2');
    const mine = accepted(await staff.post('/cases', findingAt('东河镇'), key));
    const theirs = accepted(await other.post('/cases', findingAt('东河镇'), key));
    expect(theirs.case.caseId).not.toBe(mine.case.caseId);
  });

  it('is refused with other content, and nothing is changed', async () => {
    const key = randomUUID();
    const { case: opened } = await staff.register('东河镇', {}, key);
    const other = { ...findingAt('东河镇'), problem: '另一个问题' };
    expect(refusalOf(await staff.post('/cases', other, key))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
    expect((await staff.detail(opened.caseId)).sequence).toBe(1);
  });

  it('answers a repeated command from the record when the engine has forgotten it', async () => {
    const { case: opened } = await staff.register('东河镇');
    const key = randomUUID();
    const reason = { reason: '重复登记' };
    const director = await service.as('director');
    const first = accepted(await director.command(opened.caseId, 'withdraw', reason, key));
    const { events } = accepted(await director.command(opened.caseId, 'withdraw', reason, key));
    expect(events).toEqual(first.events);
    expect((await staff.detail(opened.caseId)).sequence).toBe(2);
  });

  it('must be there and well formed', async () => {
    expect(refusalOf(await staff.post('/cases', findingAt('东河镇'), ''))).toMatchObject({
      status: 400,
      code: 'idempotency_key_required',
    });
    expect(refusalOf(await staff.post('/cases', findingAt('东河镇'), 'a b'))).toMatchObject({
      status: 400,
      code: 'idempotency_key_invalid',
    });
  });

  it('gives numbers without a gap to a hundred registrations at once', async () => {
    const registered = async () => {
      const key = randomUUID();
      for (;;) {
        const reply = await staff.post('/cases', findingAt('大田镇'), key);
        // A machine that is too busy answers 503; the same key is sent again, as every client does.
        if (reply.status !== 503) return accepted(reply).case.ledgerNumber;
      }
    };
    const numbers = await Promise.all(Array.from({ length: 100 }, registered));
    const serials = numbers
      .map((number) => Number(/〕(\d+)号/.exec(number)?.[1]))
      .toSorted((left, right) => left - right);
    expect(serials.at(-1)).toBe((serials[0] ?? 0) + 99);
    expect(new Set(serials).size).toBe(100);
  });
});
