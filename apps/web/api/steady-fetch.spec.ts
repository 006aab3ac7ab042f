import { jest } from '@jest/globals';
import { steadyFetch } from './steady-fetch.js';

const KEYED = { method: 'POST', headers: { 'Idempotency-Key': 'k-1' }, body: '{"a":1}' };
const request = (init: RequestInit = {}) => new Request('http://duban.invalid/api/v1/x', init);
const away = () => new Response(null, { status: 503, headers: { 'Retry-After': '5' } });

describe('an absent service', () => {
  const real = globalThis.fetch;
  const waited: number[] = [];
  const sent: { key: string | null; body: string }[] = [];
  const wait = (seconds: number) => Promise.resolve(void waited.push(seconds));

  function serviceAnswers(...answers: (() => Response)[]) {
    globalThis.fetch = jest.fn<typeof fetch>(async (input) => {
      const asked = input as Request;
      sent.push({ key: asked.headers.get('Idempotency-Key'), body: await asked.text() });
      return (answers[sent.length - 1] ?? away)();
    });
  }

  beforeEach(() => {
    waited.length = 0;
    sent.length = 0;
  });
  afterEach(() => {
    globalThis.fetch = real;
  });

  it('is waited for as long as it asks, and gets a write again under the same key', async () => {
    serviceAnswers(away, () => new Response('ok'));
    const response = await steadyFetch(request(KEYED), wait);
    expect(await response.text()).toBe('ok');
    expect(waited).toEqual([5]);
    expect(sent).toEqual([
      { key: 'k-1', body: '{"a":1}' },
      { key: 'k-1', body: '{"a":1}' },
    ]);
  });

  it('is asked four times, then its answer stands', async () => {
    serviceAnswers();
    expect((await steadyFetch(request(), wait)).status).toBe(503);
    expect(sent).toHaveLength(4);
  });

  it('never gets a write without a key twice', async () => {
    serviceAnswers();
    expect((await steadyFetch(request({ method: 'POST' }), wait)).status).toBe(503);
    expect(sent).toHaveLength(1);
  });

  it('that gives no answer at all is told as such', async () => {
    serviceAnswers(
      ...Array.from({ length: 4 }, () => () => {
        throw new TypeError('network');
      }),
    );
    await expect(steadyFetch(request(), wait)).rejects.toThrow('service_unreachable');
  });
});
