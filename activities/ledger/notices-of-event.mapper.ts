/**
 * Event + reach → notices, one a person: whoever is reached as handler and as unit head is told once (nobody reads the
 * second of two equal messages). The reach keeps all roles.
 */
import {
  type CaseState,
  type ClockKind,
  dueDateMovesOf,
  dueDateOf,
  type EventData,
  isConfidential,
  isProvisional,
  type NoticeIntent,
  noticeIntentOf,
  type Reach,
  type ReachedRecipient,
  type StoredEvent,
} from '#libs/domain';
import { confidentialNoticeData } from '#libs/notification';
import {
  governingClockOf,
  type NewNotice,
  type NoticeData,
  type NoticeSubject,
  type Rules,
} from '#libs/persistence';
import { derivedId } from './derived-id.js';

const PROBLEM_EXCERPT_CHARACTERS = 120;
const TEXT_EXCERPT_CHARACTERS = 500;

/** `alarmed` are those who hear that somebody was not reached; empty when everybody was. */
export function noticesOf(
  event: StoredEvent,
  after: CaseState,
  rules: Rules,
  alarmed: Reach,
): readonly NewNotice[] {
  const intent = noticeIntentOf(event);
  if (intent === null) return [];
  const data = isConfidential(after)
    ? confidentialNoticeData(after.ledgerNumber, event.at)
    : dataOf(event, after, rules);
  return [
    ...onePerPerson(event.reach.recipients).map((recipient) =>
      noticeOf('event', event, recipient, intent, data),
    ),
    ...onePerPerson(alarmed.recipients).map((recipient) =>
      noticeOf('unreached', event, recipient, ALARM_INTENT, {
        ...data,
        unreachedRoles: event.reach.unreached,
      }),
    ),
  ];
}

type Addressed = Pick<NoticeIntent, 'urgency' | 'tone' | 'clock' | 'channel'>;

/** A failed reach never becomes stale: somebody must fill the post. */
const ALARM_INTENT: Addressed = {
  urgency: 'urgent',
  tone: 'red',
  clock: null,
};

function noticeOf(
  about: NoticeSubject,
  event: StoredEvent,
  { personId, role, substituteFor }: ReachedRecipient,
  { urgency, tone, clock, channel }: Addressed,
  data: NoticeData,
): NewNotice {
  return {
    noticeId: derivedId(event.caseId, event.sequence, about, personId),
    sequence: event.sequence,
    about,
    personId,
    forPersonId: substituteFor?.personId ?? null,
    role,
    eventType: event.type,
    urgency,
    tone,
    // The domain names clocks of its own kinds only.
    clock: (clock?.kind as ClockKind | undefined) ?? null,
    generation: clock?.generation ?? null,
    createdAt: event.at,
    state: channel === 'inbox' ? 'inboxOnly' : 'pending',
    // The holder may be the handler, whom a notice of a confidential case does not name.
    data: data.confidential ? data : { ...data, substituteForName: substituteFor?.name ?? null },
  };
}

/** The role that was listed first; an own post before a substituted one. */
function onePerPerson(recipients: readonly ReachedRecipient[]): readonly ReachedRecipient[] {
  const chosen = new Map<string, ReachedRecipient>();
  for (const recipient of recipients) {
    const earlier = chosen.get(recipient.personId);
    if (earlier === undefined || (earlier.substituteFor && !recipient.substituteFor)) {
      chosen.set(recipient.personId, recipient);
    }
  }
  return [...chosen.values()];
}

function dataOf(event: StoredEvent, after: CaseState, { calendar }: Rules): NoticeData {
  const governing = governingClockOf(after);
  const dueDate = governing ? dueDateOf(governing, calendar) : null;
  return {
    ledgerNumber: after.ledgerNumber,
    problem: excerpt(after.facts.problem, PROBLEM_EXCERPT_CHARACTERS),
    township: after.facts.township,
    leadUnit: after.assignment?.leadUnit ?? null,
    handlerName: after.assignment?.handler.name ?? null,
    dueDate,
    ...(dueDate !== null && isProvisional(calendar, dueDate) && { dueDateProvisional: true }),
    ...movesOf(event),
    at: event.at,
    actorName: event.by.role === 'system' ? null : event.by.name,
    substituteForName: null,
    rung: event.type === 'rungFired' ? rungOf(event.data) : null,
    text: excerpt(textOf(event), TEXT_EXCERPT_CHARACTERS),
    unreachedRoles: [],
  };
}

/** Whoever relied on the old date must find both in the notice, and what moved it. */
function movesOf(event: StoredEvent): Pick<NoticeData, 'dateMoves' | 'causes'> {
  if (event.type === 'calendarAdopted') {
    const { references, toVersion } = event.data;
    const causes = references.length > 0 ? references : [toVersion];
    return { dateMoves: dueDateMovesOf(event), causes };
  }
  if (event.type !== 'policyAdopted') return {};
  return { dateMoves: dueDateMovesOf(event), causes: [event.data.toVersion] };
}

function rungOf({
  clock,
  rungKey: key,
  offsetWorkingDays,
  offsetWorkingHours,
}: EventData['rungFired']): NoticeData['rung'] {
  const rung = { clock, key, offsetWorkingDays };
  return offsetWorkingHours === undefined ? rung : { ...rung, offsetWorkingHours };
}

/** What the person wrote, whatever the event calls it. */
function textOf({ data }: StoredEvent): string {
  const fields: Readonly<Record<string, unknown>> = { ...data };
  const names = ['reason', 'text', 'decision', 'opinion', 'summary', 'note', 'description'];
  const text = names
    .map((name) => fields[name])
    .find((value) => typeof value === 'string' && value !== '');
  return typeof text === 'string' ? text : '';
}

function excerpt(text: string, characters: number): string {
  const all = Array.from(text);
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}
