/** A moment that has come → its events. Pure, like `decide`; the actor is time. */
import type { Instant } from '../../calendar/calendar.types.js';
import type { RungMoment } from '../../ladder/moments.js';
import { offsetOf } from '../../ladder/rung-offset.js';
import { SYSTEM_ACTOR } from '../../organisation/actor.js';
import type { NewEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import type { EventDraft } from '../lifecycle/lifecycle.types.js';
import type { CaseMoment } from './case.moments.js';

/** `now` is when the moment is acted on; its planned instant is kept in the event. */
export function fire(state: CaseState, moment: CaseMoment, now: Instant): readonly NewEvent[] {
  return [{ ...draftOf(state, moment), at: now, by: SYSTEM_ACTOR }];
}

function draftOf(state: CaseState, moment: CaseMoment): EventDraft {
  switch (moment.kind) {
    case 'rung':
      return { type: 'rungFired', data: rungData(state, moment) };
    case 'breach': {
      const { clock, generation, at } = moment;
      return { type: 'clockBreached', data: { clock, generation, dueAt: at } };
    }
    case 'suspensionEnd':
      return { type: 'suspensionOverran', data: { plannedEnd: moment.plannedEnd } };
    case 'task': {
      const { taskId, unit, dueDate } = moment.task;
      return { type: 'taskReminded', data: { taskId, reminder: moment.reminder, unit, dueDate } };
    }
  }
}

function rungData(state: CaseState, moment: RungMoment) {
  const { clock, generation, dueDate, rung } = moment;
  const { key, tone, urgency, recipients, opensAgendaItem, channel } = rung;
  return {
    clock,
    generation,
    rungKey: key,
    ...offsetOf(rung),
    plannedAt: moment.at,
    dueDate,
    tone,
    urgency,
    recipients,
    ...(channel === 'inbox' && { channel }),
    agendaItemId: opensAgendaItem ? agendaItemFor(state, moment) : null,
  };
}

/** A case waits on one agenda item at a time. */
function agendaItemFor(state: CaseState, { clock, generation }: RungMoment): string | null {
  return state.openAgendaItemId === null ? `${state.caseId}.${clock}.${generation}` : null;
}
