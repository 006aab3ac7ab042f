/** What the draft would have meant for one case since a day: lateness, escalations, dates. */
import type { PreviewedDate, PreviewedEscalation, PreviewedLateness } from '#libs/contracts/http';
import { type CaseRef, type LocalDate, localDateOf, SUPERIORS, type TimeAct } from '#libs/domain';
import type { JudgedCase } from './judged-case.js';
import { type ActPair, pairedActs } from './paired-acts.js';
import type { PeopleOfAct } from './reached-people.js';

export interface CaseFindings {
  readonly late: readonly PreviewedLateness[];
  readonly escalations: readonly PreviewedEscalation[];
  readonly movedDates: readonly PreviewedDate[];
}

/** `peopleOf` null: nobody is named (a confidential case, for whoever need not know of it). */
export function findingsOf(
  judged: JudgedCase,
  since: LocalDate,
  peopleOf: PeopleOfAct | null,
): CaseFindings {
  const { record, draft, difference } = judged;
  const ref: CaseRef = { caseId: judged.caseId, ledgerNumber: judged.ledgerNumber };
  const concerned = (acts: readonly TimeAct[], is: (act: TimeAct) => boolean) =>
    acts.filter((act) => localDateOf(act.event.at) >= since && is(act));
  const paired = (is: (act: TimeAct) => boolean) =>
    pairedActs(concerned(record.acts, is), concerned(draft.acts, is), kindOf);
  return {
    late: paired(isBreach).map((pair) => latenessOf(ref, pair)),
    escalations: paired(isEscalation).flatMap((pair) => escalationOf(ref, pair, peopleOf)),
    movedDates: difference.movedDates.map((moved) => ({ case: ref, ...moved })),
  };
}

function isBreach({ event }: TimeAct): boolean {
  return event.type === 'clockBreached';
}

/** A rung that speaks to a superior of those who work on the case. */
function isEscalation({ event }: TimeAct): boolean {
  return (
    event.type === 'rungFired' && event.data.recipients.some((role) => SUPERIORS.includes(role))
  );
}

function kindOf({ event }: TimeAct): string {
  if (event.type === 'rungFired') return `${event.data.clock}.${event.data.rungKey}`;
  return event.type === 'clockBreached' ? event.data.clock : event.type;
}

function latenessOf(ref: CaseRef, { change, inRecord, underDraft }: ActPair): PreviewedLateness {
  const event = (underDraft ?? inRecord)?.event;
  const clock = event?.type === 'clockBreached' ? event.data.clock : 'rectification';
  return {
    case: ref,
    clock,
    change,
    inRecord: plannedAt(inRecord),
    underDraft: plannedAt(underDraft),
  };
}

function escalationOf(
  ref: CaseRef,
  { change, inRecord, underDraft }: ActPair,
  peopleOf: PeopleOfAct | null,
): PreviewedEscalation[] {
  const act = underDraft ?? inRecord;
  if (act?.event.type !== 'rungFired') return [];
  const { clock, rungKey, recipients, agendaItemId } = act.event.data;
  const people = peopleOf === null ? [] : peopleOf(act);
  return [
    {
      case: ref,
      clock,
      rungKey,
      change,
      inRecord: plannedAt(inRecord),
      underDraft: plannedAt(underDraft),
      opensAgendaItem: agendaItemId !== null,
      roles: [...recipients],
      people: people.map(({ personId, name, role, substituteFor }) => ({
        personId,
        name,
        role,
        substituteFor,
      })),
    },
  ];
}

function plannedAt(act: TimeAct | null): string | null {
  return act?.plannedAt ?? null;
}
