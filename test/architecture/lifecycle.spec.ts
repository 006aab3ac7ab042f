/** The lifecycle table as a graph: no state that cannot be reached or left, no event that nothing makes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  CASE_STATES,
  ENDED_STATES,
  LIFECYCLE,
  type CaseStateName,
  type EventType,
  type LifecycleRow,
} from '#libs/domain';

type Node = LifecycleRow['from'][number];

/** What time makes (see moments/fire.ts); everything else is made by a row of the table. */
const MADE_BY_TIME: readonly EventType[] = [
  'rungFired',
  'clockBreached',
  'suspensionOverran',
  'taskReminded',
  'calendarAdopted',
];

/** Where the old ledger may say that an imported case stands. */
const IMPORTED: readonly CaseStateName[] = ['assigned', 'rectifying', 'closed'];

/** The result of a row and the states that its events pass through (verify → verified → consolidating). */
function resultsOf({ to, emits }: LifecycleRow): readonly CaseStateName[] {
  if (to === 'asImported') return IMPORTED;
  if (to === 'unchanged') return [];
  return [to, ...CASE_STATES.filter((state) => emits.some((type) => type === state))];
}

function reachableFrom(start: Node): ReadonlySet<Node> {
  const reached = new Set<Node>([start]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const row of LIFECYCLE) {
      if (row.from.some((state) => reached.has(state))) {
        for (const state of resultsOf(row)) reached.add(state);
      }
    }
  }
  return reached;
}

/** The members of `interface EventData`, read from its source: a type leaves nothing to look at when it runs. */
function declaredEvents(): readonly string[] {
  const source = readFileSync('libs/domain/case/case.events.ts', 'utf8');
  const body = /export interface EventData \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name ?? '');
}

describe('the lifecycle table', () => {
  it('reaches every state from nothing', () => {
    expect(CASE_STATES.filter((state) => !reachableFrom('unregistered').has(state))).toEqual([]);
  });

  it('leads to 销号 from every state in which a case is open', () => {
    const open = CASE_STATES.filter((state) => !ENDED_STATES.includes(state));
    expect(open.filter((state) => !reachableFrom(state).has('closed'))).toEqual([]);
  });

  it('lets a case be left again, once ended, by reopening a closed one only', () => {
    const leaving = LIFECYCLE.filter(({ to }) => to !== 'unchanged').filter(({ from }) =>
      from.some((state) => state !== 'unregistered' && ENDED_STATES.includes(state)),
    );
    expect(leaving.map(({ command, from }) => [command, ...from])).toEqual([['reopen', 'closed']]);
  });

  it('names no state that does not exist', () => {
    const known: readonly string[] = ['unregistered', 'unchanged', 'asImported', ...CASE_STATES];
    const named = LIFECYCLE.flatMap(({ from, to }) => [...from, to]);
    expect(named.filter((state) => !known.includes(state))).toEqual([]);
  });

  it('emits, with time, every event that is declared, and each for one reason', () => {
    const made = [...LIFECYCLE.flatMap(({ emits }) => emits), ...MADE_BY_TIME];
    expect(made.toSorted()).toEqual(declaredEvents().toSorted());
  });

  it('says of every command who may give it, in both languages', () => {
    for (const { command, zh, who, emits } of LIFECYCLE) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect([command, new Set(who).size]).toEqual([command, who.length]);
      expect(who.length * emits.length).toBeGreaterThan(0);
    }
  });
});
