/** What the ledger is filtered by, as it stands in the address: a filter can be sent to somebody as a link. */
import type { components } from '../../api/schema.js';

type CaseSummary = components['schemas']['CaseSummary'];

export const STATES = [
  'registered',
  'assigned',
  'received',
  'rectifying',
  'submitted',
  'verified',
  'consolidating',
  'closed',
  'merged',
  'withdrawn',
] as const satisfies readonly CaseSummary['state'][];

export const LAMPS = [
  'red',
  'yellow',
  'green',
  'none',
] as const satisfies readonly CaseSummary['lamp'][];

export interface LedgerFilter {
  readonly state?: CaseSummary['state'];
  readonly lamp?: CaseSummary['lamp'];
  readonly text?: string;
}

/** Whatever the address says that no filter has is dropped. */
export function filterOf({ state, lamp, text }: Record<string, unknown>): LedgerFilter {
  const knownState = STATES.find((known) => known === state);
  const knownLamp = LAMPS.find((known) => known === lamp);
  // An address with digits only is read as a number.
  const typed = typeof text === 'number' ? String(text) : text;
  return {
    ...(knownState && { state: knownState }),
    ...(knownLamp && { lamp: knownLamp }),
    ...(typeof typed === 'string' && typed.trim() !== '' && { text: typed.trim() }),
  };
}

export function isFiltered(filter: LedgerFilter): boolean {
  return Object.keys(filter).length > 0;
}
