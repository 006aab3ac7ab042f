/**
 * Whom an act of time reaches. What happened reached whom the record names; what did not happen is resolved by the
 * appointments and absences of its day. So an act that the draft leaves as it was never counts as a change of load.
 */
import {
  actId,
  type CaseState,
  isActOfTime,
  type LocalDate,
  localDateOf,
  noticeIntentOf,
  type ReachedRecipient,
  recordedActId,
  type RecipientRole,
  type StoredEvent,
  type TimeAct,
} from '#libs/domain';
import { type Directory, resolveRecipients } from '#libs/identity';
import type { JudgedCase } from './judged-case.js';

type Addressed = Pick<CaseState, 'facts' | 'assignment' | 'circle'>;

/** Of one case: people by act, the same for both of its lives where the act is the same. */
export type PeopleOfAct = (act: TimeAct) => readonly ReachedRecipient[];

export class ReachedPeople {
  private readonly known = new Map<string, readonly ReachedRecipient[]>();

  constructor(private readonly directory: Directory) {}

  of({ events, record }: JudgedCase): PeopleOfAct {
    const recorded = new Map(events.filter(isActOfTime).map(reachByAct));
    const happened = new Map(
      record.acts.flatMap((act) => {
        const people = recorded.get(recordedActId(act.event));
        return people === undefined ? [] : [[actId(act), people] as const];
      }),
    );
    return (act) => happened.get(actId(act)) ?? this.resolved(act);
  }

  /** Who answers for the rectification on that day. */
  handlersOn(date: LocalDate, addressed: Addressed): readonly ReachedRecipient[] {
    return this.resolve(['handler'], addressed, date, null);
  }

  private resolved({ event, addressed }: TimeAct): readonly ReachedRecipient[] {
    const roles = noticeIntentOf(event)?.recipients ?? [];
    const unit = event.type === 'taskReminded' ? event.data.unit : null;
    return this.resolve(roles, addressed, localDateOf(event.at), unit);
  }

  private resolve(
    roles: readonly RecipientRole[],
    { facts, assignment, circle }: Addressed,
    date: LocalDate,
    unit: CaseState['facts']['township'] | null,
  ): readonly ReachedRecipient[] {
    const addressing = { areaId: facts.area.unitId, assignment, unit, circle };
    const key = [
      date,
      roles.join('+'),
      addressing.areaId,
      assignment?.leadUnit.unitId,
      assignment?.handler.personId,
      assignment?.supervisor.personId,
      unit?.unitId,
      circle?.join('+'),
    ].join('|');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { recipients } = resolveRecipients(this.directory, roles, addressing, date);
    this.known.set(key, recipients);
    return recipients;
  }
}

function reachByAct(event: StoredEvent): readonly [string, readonly ReachedRecipient[]] {
  if (!isActOfTime(event)) throw new Error(`time does not do ${event.type}`);
  return [recordedActId(event), event.reach.recipients];
}
