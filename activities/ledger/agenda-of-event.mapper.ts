/**
 * What an event does to the leading group's agenda: a last rung opens an item, the group decides it, and it lapses when
 * the case ends otherwise, so that no item waits for a decision on a case that is gone.
 */
import type { CaseState, StoredEvent } from '#libs/domain';
import type { OpenedAgendaItem, SettledAgendaItem } from '#libs/persistence';

export interface AgendaChange {
  readonly opened: readonly OpenedAgendaItem[];
  readonly settled: readonly SettledAgendaItem[];
}

export function agendaChangeOf(
  before: CaseState | null,
  event: StoredEvent,
  after: CaseState,
): AgendaChange {
  const waiting = before?.openAgendaItemId ?? null;
  const { openAgendaItemId: waitsNow } = after;
  if (waiting === waitsNow) return { opened: [], settled: [] };
  return {
    opened: waitsNow === null ? [] : [{ agendaItemId: waitsNow, openedAt: event.at }],
    settled: waiting === null ? [] : [settledBy(event, waiting)],
  };
}

function settledBy(event: StoredEvent, agendaItemId: string): SettledAgendaItem {
  return event.type === 'agendaItemDecided'
    ? { agendaItemId, decidedAt: event.at, decision: event.data.decision, lapsedAt: null }
    : { agendaItemId, decidedAt: null, decision: null, lapsedAt: event.at };
}
