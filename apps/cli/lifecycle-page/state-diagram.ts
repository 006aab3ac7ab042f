/** The lifecycle as a mermaid state diagram: one arrow for each pair of states, with the commands that lead along it. */
import { ENDED_STATES, LIFECYCLE, type LifecycleRow } from '#libs/domain';
import { IMPORTED_STATES, stateZh, wayOf, type StateOrNone } from './row-words.js';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Commands that end a case from wherever it is are drawn once; seven arrows each would hide the way. */
const ANY_OPEN_STATE = 'open';
const DRAWN_ONCE_FROM = 6;

export function stateDiagram(): string {
  const states = [...new Set(LIFECYCLE.flatMap((row) => [...row.from, ...wayOf(row)]))].filter(
    (state) => state !== 'unregistered',
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `    ${state} : ${stateZh(state)} ${state}`),
    `    ${ANY_OPEN_STATE} : 任一在办状态 any open state`,
    ...merged(LIFECYCLE.flatMap(arrowsOf)).map(lineOf),
    ...ENDED_STATES.map((state) => `    ${state} --> [*]`),
    '```',
  ].join('\n');
}

function arrowsOf(row: LifecycleRow): readonly Arrow[] {
  const label = `${row.zh} ${row.command}`;
  if (row.to === 'asImported') {
    return IMPORTED_STATES.map((state) => ({ from: '[*]', to: state, label }));
  }
  const [first, ...further] = wayOf(row);
  if (first === undefined) return [];
  const origins = row.from.length < DRAWN_ONCE_FROM ? row.from.map(nodeOf) : [ANY_OPEN_STATE];
  const begins = origins.map((from) => ({ from, to: first, label }));
  const goesOn = further.map((to, index) => ({
    from: [first, ...further][index] ?? first,
    to,
    label: '随即 at once',
  }));
  return [...begins, ...goesOn];
}

function nodeOf(state: StateOrNone): string {
  return state === 'unregistered' ? '[*]' : state;
}

/** Two commands along the same way share one arrow. */
function merged(arrows: readonly Arrow[]): readonly Arrow[] {
  const byEnds = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = `${arrow.from} ${arrow.to}`;
    const known = byEnds.get(key);
    byEnds.set(key, known ? { ...known, label: `${known.label} / ${arrow.label}` } : arrow);
  }
  return [...byEnds.values()];
}

function lineOf({ from, to, label }: Arrow): string {
  return `    ${from} --> ${to} : ${label}`;
}
