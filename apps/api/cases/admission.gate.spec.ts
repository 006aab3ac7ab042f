import { EngineUnavailable } from '#libs/temporal';
import { AdmissionGate } from './admission.gate.js';

/** Work that ends when it is told to. */
function held() {
  let finish = (): void => undefined;
  let fail = (_fault: unknown): void => undefined;
  const work = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { work: () => work, finish: () => finish(), fail: (fault: unknown) => fail(fault) };
}

describe('AdmissionGate', () => {
  it('lets no more than its number in, and the next in their order', async () => {
    const gate = new AdmissionGate(1, 10);
    const [first, second] = [held(), held()];
    const order: string[] = [];
    const one = gate.pass(first.work).then(() => order.push('first'));
    const two = gate
      .pass(() => {
        order.push('second begins');
        return second.work();
      })
      .then(() => order.push('second'));
    await new Promise(setImmediate);
    expect(order).toEqual([]);
    first.finish();
    second.finish();
    await Promise.all([one, two]);
    expect(order.indexOf('second begins')).toBeGreaterThanOrEqual(0);
    expect(order.at(-1)).toBe('second');
  });

  it('turns everybody away at once when the engine is away, and works again afterwards', async () => {
    const gate = new AdmissionGate(1, 10);
    const first = held();
    const begun: string[] = [];
    const waiting = ['a', 'b'].map((name) =>
      gate.pass(() => Promise.resolve(begun.push(name))).catch((fault: unknown) => fault),
    );
    const blocked = gate.pass(first.work).catch((fault: unknown) => fault);
    await Promise.all(waiting);
    const behind = gate
      .pass(() => Promise.resolve(begun.push('c')))
      .catch((fault: unknown) => fault);
    await new Promise(setImmediate);
    first.fail(new EngineUnavailable());
    expect(await blocked).toBeInstanceOf(EngineUnavailable);
    expect(await behind).toBeInstanceOf(EngineUnavailable);
    expect(begun).toEqual(['a', 'b']);
    expect(await gate.pass(() => Promise.resolve('again'))).toBe('again');
  });

  it('keeps the queue when one command was too slow while another succeeded', async () => {
    const gate = new AdmissionGate(2, 10);
    const slow = held();
    const late = gate.pass(slow.work).catch((fault: unknown) => fault);
    await gate.pass(() => Promise.resolve());
    const other = held();
    const beside = gate.pass(other.work);
    const behind = gate.pass(() => Promise.resolve('behind'));
    await new Promise(setImmediate);
    slow.fail(new EngineUnavailable());
    expect(await late).toBeInstanceOf(EngineUnavailable);
    expect(await behind).toBe('behind');
    other.finish();
    await beside;
  });

  it('goes on with the queue when one command is refused', async () => {
    const gate = new AdmissionGate(1, 10);
    const first = held();
    const refused = gate.pass(first.work).catch((fault: unknown) => fault);
    const next = gate.pass(() => Promise.resolve('next'));
    first.fail(new Error('refused'));
    expect(await refused).toEqual(new Error('refused'));
    expect(await next).toBe('next');
  });

  it('bounds its queue', async () => {
    const gate = new AdmissionGate(1, 0);
    const first = held();
    const one = gate.pass(first.work);
    await expect(gate.pass(() => Promise.resolve())).rejects.toThrow(EngineUnavailable);
    first.finish();
    await one;
  });
});
