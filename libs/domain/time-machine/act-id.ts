/** What makes two acts of time the same one: what happened, to whom it speaks and for when it was planned. */
import { compareInstants } from '../calendar/local-date.js';
import type { TimeAct, TimeEvent } from './replay.types.js';

/** From the event alone, as the record holds it; when the engine got round to it is no part of it. */
export function recordedActId(event: TimeEvent): string {
  switch (event.type) {
    case 'rungFired': {
      const { clock, rungKey, plannedAt, offsetWorkingDays, tone, urgency } = event.data;
      const agenda = event.data.agendaItemId === null ? '' : 'agenda';
      const roles = event.data.recipients.join('+');
      const place = `${clock}.${rungKey}@${iso(plannedAt)}`;
      return `rung ${place} ${offsetWorkingDays} ${tone} ${urgency} ${roles} ${agenda}`;
    }
    case 'clockBreached':
      return `breach ${event.data.clock}@${iso(event.data.dueAt)}`;
    case 'suspensionOverran':
      return `suspension ${event.data.plannedEnd}`;
    case 'taskReminded':
      return `task ${event.data.taskId} ${event.data.reminder} ${event.data.dueDate}`;
  }
}

/** Between two replays, where the planned instant is known of every act. */
export function actId({ event, plannedAt }: TimeAct): string {
  return `${recordedActId(event)} @${iso(plannedAt)}`;
}

export function isLater(left: TimeAct, right: TimeAct): boolean {
  return compareInstants(left.plannedAt, right.plannedAt) > 0;
}

function iso(instant: string): string {
  return new Date(instant).toISOString();
}
