import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChainedEvent } from './hash-chain.js';
import { GENESIS_HASH, hashEvent, verifyChain } from './hash-chain.js';

type Event = ChainedEvent & { readonly type: string; readonly data: unknown };

/** Chains a history as the record does. */
function chained(contents: readonly unknown[], caseId = 'case-1'): Event[] {
  const events: Event[] = [];
  for (const [index, data] of contents.entries()) {
    const previousHash = events.at(-1)?.hash ?? GENESIS_HASH;
    const event = { caseId, sequence: index + 1, type: 'progressReported', data };
    events.push({ ...event, previousHash, hash: hashEvent(previousHash, event) });
  }
  return events;
}

const data = fc.record({ text: fc.string(), days: fc.integer(), tags: fc.array(fc.string()) });
const history = fc.array(data, { minLength: 1, maxLength: 8 }).map((all) => chained(all));
const headOf = (events: readonly Event[]) => events.at(-1)?.hash ?? GENESIS_HASH;
const replaced = (events: readonly Event[], index: number, change: object) =>
  events.map((event, i) => (i === index ? { ...event, ...change } : event));

/** A history, and a place in it. */
const placed = history.chain((events) =>
  fc.record({ events: fc.constant(events), index: fc.nat(events.length - 1) }),
);

describe('the hash chain of a history', () => {
  it('begins at a fixed genesis that never changes', () => {
    expect(GENESIS_HASH).toBe('000ec8630e068b50f6a91241f6178a11fa28e78b6d8352bd51823b1ea7d303a2');
  });

  it('has a stable hash for a known event, so that old histories stay verifiable', () => {
    const event = { caseId: 'c', sequence: 1, type: 'received', data: { note: '已签收' } };
    expect(hashEvent(GENESIS_HASH, event)).toBe(
      '968adda23a95fbfb0a949d92c1c171d133e7232f5c7e60c7c0b3f5768d0e39fd',
    );
  });

  it('holds as it was written, also after a way through the database', () => {
    fc.assert(
      fc.property(history, (events) => {
        const verdict = { ok: true, head: headOf(events), count: events.length };
        expect(verifyChain(events, headOf(events))).toEqual(verdict);
        const read = JSON.parse(JSON.stringify(events)) as Event[];
        expect(verifyChain(read, headOf(events))).toEqual(verdict);
      }),
    );
  });

  it('of no events has the genesis as its head', () => {
    expect(verifyChain([], GENESIS_HASH)).toEqual({ ok: true, head: GENESIS_HASH, count: 0 });
  });

  it('shows a change of any field', () => {
    const change = fc.oneof(
      fc.record({ data }),
      fc.record({ type: fc.string() }),
      fc.record({ caseId: fc.string() }),
      fc.record({ sequence: fc.integer() }),
      fc.record({ previousHash: fc.string() }),
      fc.record({ hash: fc.string() }),
      fc.record({ addedField: fc.string() }),
    );
    fc.assert(
      fc.property(placed, change, ({ events, index }, changed) => {
        const altered = replaced(events, index, changed);
        fc.pre(JSON.stringify(altered) !== JSON.stringify(events));
        expect(verifyChain(altered, headOf(events)).ok).toBe(false);
      }),
    );
  });

  it('shows a field taken away', () => {
    fc.assert(
      fc.property(placed, ({ events, index }) => {
        const altered = events.map((event, i) =>
          i === index ? { ...event, type: undefined } : event,
        );
        expect(verifyChain(altered as unknown as Event[]).ok).toBe(false);
      }),
    );
  });

  it('shows an event left out, wherever it stood', () => {
    fc.assert(
      fc.property(placed, ({ events, index }) => {
        expect(verifyChain(events.toSpliced(index, 1), headOf(events)).ok).toBe(false);
      }),
    );
  });

  it('shows an event put in twice, and two events exchanged', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ({ events, index }, seed) => {
        const event = events[index];
        const other = events[seed % events.length];
        if (event === undefined || other === undefined) throw new Error('no such event');
        expect(verifyChain(events.toSpliced(index, 0, event), headOf(events)).ok).toBe(false);
        fc.pre(event !== other);
        const swapped = events.map((each) =>
          each === event ? other : each === other ? event : each,
        );
        expect(verifyChain(swapped, headOf(events)).ok).toBe(false);
      }),
    );
  });

  it('shows a later history rewritten with fresh hashes, to whoever knows the head', () => {
    fc.assert(
      fc.property(placed, ({ events, index }) => {
        const contents = events.map((event, i) => (i === index ? '改写' : event.data));
        const forged = chained(contents);
        expect(verifyChain(forged).ok).toBe(true);
        expect(verifyChain(forged, headOf(events))).toEqual({
          ok: false,
          reason: 'head_differs',
          atSequence: events.length + 1,
        });
      }),
    );
  });

  it('names the first place and the kind of fault', () => {
    const events = chained(['一', '二', '三']);
    const reasonAt = (altered: readonly Event[]) => {
      const verdict = verifyChain(altered);
      return verdict.ok ? null : [verdict.reason, verdict.atSequence];
    };
    expect(reasonAt(replaced(events, 1, { data: '改' }))).toEqual(['content_altered', 2]);
    expect(reasonAt(replaced(events, 1, { caseId: 'case-2' }))).toEqual(['foreign_case', 2]);
    expect(reasonAt(replaced(events, 2, { sequence: 4 }))).toEqual(['sequence_broken', 3]);
    expect(reasonAt(replaced(events, 2, { previousHash: GENESIS_HASH }))).toEqual([
      'link_broken',
      3,
    ]);
    expect(reasonAt(events.toSpliced(0, 1))).toEqual(['sequence_broken', 1]);
  });
});
