/**
 * A yearly notice arrives while five hundred cases run on a provisional calendar (暂定). What moves is exactly what a clerk
 * with a pencil finds; everything else stays as it was to the last hash.
 */
import { jest } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import { CASE_MESSAGES } from '#libs/contracts';
import type {
  CalendarCaseEffect,
  CalendarDraftAnswer,
  CalendarEffectsAnswer,
  PutInForceAnswer,
} from '#libs/contracts/http';
import {
  addDays,
  type CalendarNotice,
  instantAt,
  localDateOf,
  type NewEvent,
  weekdayOf,
} from '#libs/domain';
import { PUBLISHED_NOTICES } from '#libs/domain/shipped';
import { RulesByVersion } from '#libs/persistence';
import { inventedNotice } from '../../calendar/invented-notice.js';
import { ApiService } from '../../integration/api/api-service.js';
import { RECEIVE } from '../case/acts.js';
import { confirmedClocks, movedDates, WallCalendar } from './naive-dates.js';
import { isOpen, type WaitingCase, waitingCounty } from './waiting-county.js';

jest.setTimeout(300_000);

const CASES = 500;
const TODAY = localDateOf(new Date().toISOString());
const SHIPPED = Math.max(...PUBLISHED_NOTICES.map(({ year }) => year));
/** The notice that arrives is next year's; those between the release and it are in force already. */
const YEAR = Math.max(SHIPPED, Number(TODAY.slice(0, 4))) + 1;
const KNOWN = Array.from({ length: YEAR - SHIPPED - 1 }, (_, i) => inventedNotice(SHIPPED + 1 + i));
const NOTICE = inventedNotice(YEAR);
const BEFORE = new WallCalendar([...PUBLISHED_NOTICES, ...KNOWN]);
const AFTER = new WallCalendar([...PUBLISHED_NOTICES, ...KNOWN, NOTICE]);
const PLANNED_END = [`${YEAR}-01-01`, addDays(TODAY, 60)].toSorted()[0] ?? TODAY;

type Adopted = Extract<NewEvent, { type: 'calendarAdopted' }>;

interface Expected {
  readonly moves: readonly string[];
  readonly confirmed: readonly string[];
}

describe(`the notice of ${YEAR} arrives`, () => {
  let service: ApiService;
  let cases: readonly WaitingCase[];
  let ahead: readonly CalendarCaseEffect[];
  let inForce: PutInForceAnswer;
  let batch: Readonly<Record<string, unknown>> | undefined;

  const found = new Map<WaitingCase, Expected>();
  const expectedOf = (subject: WaitingCase): Expected => {
    const known = found.get(subject) ?? pencilled(subject);
    found.set(subject, known);
    return known;
  };
  const pencilled = ({ clocks, situation }: WaitingCase): Expected => {
    const [from, to] = [BEFORE.workedFrom(PLANNED_END), AFTER.workedFrom(PLANNED_END)];
    const isOverrunMoved = situation === 'suspended' && from !== to;
    const suspension = isOverrunMoved ? [`suspensionEnd ${from}→${to}`] : [];
    return {
      moves: [...movedDates(BEFORE, AFTER, clocks), ...suspension].toSorted(),
      confirmed: [...confirmedClocks(BEFORE, AFTER, clocks)].toSorted(),
    };
  };
  const isTouched = (subject: WaitingCase) => {
    const { moves, confirmed } = expectedOf(subject);
    return moves.length + confirmed.length > 0;
  };
  const hasEnded = ({ situation }: WaitingCase) => !isOpen(situation);
  const touched = () => cases.filter(isTouched);
  const untouched = () => cases.filter((subject) => !isTouched(subject));
  const putInForce = async (notice: CalendarNotice) => {
    const [staff, deputy] = [await service.as('staff1'), await service.as('deputy')];
    const draft = await staff.post('/calendar/notices?dryRun=false', notice);
    const { paper } = draft.body as CalendarDraftAnswer;
    const paperId = paper?.paperId ?? '';
    const putNow = async () =>
      (await deputy.post(`/calendar/notices/${paperId}/put-in-force`, {})).body as PutInForceAnswer;
    return { paperId, putNow };
  };
  const batchEnded = async (batchId: string) => {
    for (;;) {
      const [row] = await service.county.dataSource.query<Record<string, unknown>[]>(
        'SELECT state, total, done, unchanged, refused, failed FROM batches WHERE batch_id = $1',
        [batchId],
      );
      if (row?.['state'] !== 'running') return row;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const eventOf = async ({ subject, state }: WaitingCase): Promise<Adopted | null> => {
    const [event, ...others] = await service.county.record.history(subject.caseId, state.sequence);
    expect(others).toEqual([]);
    return event?.type === 'calendarAdopted' ? event : null;
  };

  beforeAll(async () => {
    service = await ApiService.open('notice_arrival');
    for (const notice of KNOWN) {
      const { batchId } = await (await putInForce(notice)).putNow();
      await batchEnded(batchId);
    }
    const toNewYear = workingDaysUntil(`${YEAR - 1}-12-31`);
    const budgets = (number: number) => 8 + ((number * 37) % (toNewYear + 45));
    cases = await waitingCounty(service, CASES, budgets, PLANNED_END);

    const { paperId, putNow } = await putInForce(NOTICE);
    ahead = await allEffects(service, paperId);
    inForce = await putNow();
    batch = await batchEnded(inForce.batchId);
  });
  afterAll(() => service.close());

  it('and touches some cases and not others', () => {
    const moved = touched().filter((subject) => expectedOf(subject).moves.length > 0);
    expect(moved.length).toBeGreaterThan(50);
    const confirmed = touched().filter((subject) => expectedOf(subject).confirmed.length > 0);
    expect(confirmed.length).toBeGreaterThan(0);
    expect(untouched().length).toBeGreaterThan(40);
  });

  it('and the bulk change by which all hear of it counts them so', () => {
    expect(batch).toEqual({
      state: 'done',
      total: cases.filter(({ situation }) => isOpen(situation)).length,
      done: touched().length,
      unchanged: untouched().filter((subject) => !hasEnded(subject)).length,
      refused: 0,
      failed: 0,
    });
  });

  it('and the list made before it was in force was exact', () => {
    const shown = ahead.map(({ case: { caseId }, moves, confirmed }) => [
      caseId,
      { moves: moves.map(named).toSorted(), confirmed: confirmed.toSorted() },
    ]);
    const expected = touched().map((subject) => [subject.subject.caseId, expectedOf(subject)]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  it('and each case that it touches has its own moves on record, with the notice as their cause', async () => {
    for (const subject of touched()) {
      const event = await eventOf(subject);
      expect({
        moves: event?.data.moves.map(named).toSorted(),
        confirmed: event?.data.confirmed.toSorted(),
      }).toEqual(expectedOf(subject));
      expect(event?.data).toMatchObject({
        references: [NOTICE.reference],
        toVersion: inForce.calendarVersion,
      });
      const { sequence, state, calendarVersion } = (await subject.subject.state()) ?? {};
      expect({ sequence, state, calendarVersion }).toEqual({
        sequence: subject.state.sequence + 1,
        state: subject.state.state,
        calendarVersion: inForce.calendarVersion,
      });
    }
  });

  it('and the ledger shows the new dates, none of them provisional', async () => {
    const moved = touched().filter(({ clocks }) =>
      clocks.some(({ clock }) => clock === 'rectification'),
    );
    const rows = await service.county.dataSource.query<{ id: string; due: string }[]>(
      'SELECT case_id AS id, rectification_due_date::text AS due FROM cases',
    );
    const dueOf = new Map(rows.map(({ id, due }) => [id, due]));
    for (const { subject, clocks } of moved) {
      const clock = clocks.find((candidate) => candidate.clock === 'rectification');
      expect(dueOf.get(subject.caseId)).toBe(clock && AFTER.dueDate(clock));
    }
    const shown = await (await service.as('staff1')).get('/ledger?limit=200');
    const items = (shown.body as { items: { dueDateProvisional: boolean }[] }).items;
    expect(items.filter(({ dueDateProvisional }) => dueDateProvisional)).toEqual([]);
  });

  it('and all others, the ended ones too, are as they were to the last hash', async () => {
    for (const { subject, state } of untouched()) {
      const { sequence, head, calendarVersion } = (await subject.state()) ?? {};
      expect({ sequence, head, calendarVersion }).toEqual({
        sequence: state.sequence,
        head: state.head,
        calendarVersion: state.calendarVersion,
      });
    }
    const ended = untouched().filter(hasEnded);
    for (const { subject } of ended) {
      await expect(subject.handle.describe()).rejects.toThrow(WorkflowNotFoundError);
    }
    expect(ended.length).toBeGreaterThan(20);
  });

  it('and those whose due date moved are told by name of the notice', async () => {
    const moved = touched().find((subject) =>
      expectedOf(subject).moves.some((move) => move.startsWith('rectification.dueDate')),
    );
    const notices = await service.county.dataSource.query<{ role: string; data: object }[]>(
      `SELECT role, data FROM notices WHERE case_id = $1 AND event_type = 'calendarAdopted'`,
      [moved?.subject.caseId],
    );
    expect(notices.map(({ role }) => role).toSorted()).toEqual(['handler', 'supervisor']);
    expect(notices[0]?.data).toMatchObject({ causes: [NOTICE.reference] });
  });

  it('and told again nothing changes', async () => {
    const { calendar } = await new RulesByVersion(service.county.dataSource).inForce(TODAY);
    const sample = [
      ...touched().slice(0, 40),
      ...untouched()
        .filter((subject) => !hasEnded(subject))
        .slice(0, 40),
    ];
    const before = await Promise.all(sample.map(({ subject }) => subject.state()));
    const limit = pLimit(16);
    await Promise.all(
      sample.map(({ subject }, index) =>
        limit(() =>
          service.county.cases.change(subject.caseId, {
            name: CASE_MESSAGES.adoptCalendar,
            input: { calendar },
            commandId: `again-${index}`,
          }),
        ),
      ),
    );
    expect(await Promise.all(sample.map(({ subject }) => subject.state()))).toEqual(before);
  });

  it('and an untouched case takes the calendar over with its next command, before it computes', async () => {
    const quiet = untouched().find(({ situation }) => situation === 'assigned');
    if (quiet === undefined) return;
    const { events } = await quiet.subject.act('handler', RECEIVE);
    expect(events.map(({ type }) => type)).toEqual(['received']);
    const history = await quiet.subject.history();
    expect(history.slice(-2).map(({ type }) => type)).toEqual(['calendarAdopted', 'received']);
    expect(history.at(-2)?.data).toMatchObject({ moves: [], confirmed: [] });
    expect((await quiet.subject.state())?.calendarVersion).toBe(inForce.calendarVersion);
  });

  it('and every rung fires once, on its new day', async () => {
    const moved = touched().filter(
      (subject) =>
        subject.situation === 'assigned' &&
        expectedOf(subject).moves.some((move) => move.startsWith('rectification.dueDate')),
    );
    for (const { subject, clocks } of [moved[0], moved.at(-1)].flatMap((one) => one ?? [])) {
      const clock = clocks.find((candidate) => candidate.clock === 'rectification');
      if (clock === undefined) throw new Error('an assigned case has no deadline');
      const rungs = AFTER.rungs(clock);
      await subject.passUntil(
        instantAt(addDays(AFTER.dayOf(clock, clock.workingDays + 6), 1), '10:00'),
      );
      const firings = (await subject.firings())
        .filter(({ name }) => name.startsWith('rectification.') && !name.endsWith('.breach'))
        .map(({ name, plannedAt }) => [
          name.slice('rectification.'.length),
          localDateOf(plannedAt),
        ]);
      expect(firings).toEqual([...rungs].toSorted(([, one], [, other]) => (one < other ? -1 : 1)));
      expect(await subject.repeated()).toEqual([]);
    }
  });
});

type Move = Pick<CalendarCaseEffect['moves'][number], 'what' | 'clock' | 'key' | 'from' | 'to'>;

function named({ what, clock, key, from, to }: Move): string {
  const name = what === 'suspensionEnd' ? what : `${clock ?? ''}.${key ?? what}`;
  return `${name} ${from}→${to}`;
}

async function allEffects(
  service: ApiService,
  paperId: string,
): Promise<readonly CalendarCaseEffect[]> {
  const director = await service.as('director');
  const items: CalendarCaseEffect[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const reply = await director.get(`/calendar/notices/${paperId}/effects?limit=200${from}`);
    const page = reply.body as CalendarEffectsAnswer;
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

function workingDaysUntil(last: string): number {
  let count = 0;
  for (let day = TODAY; day <= last; day = addDays(day, 1)) if (weekdayOf(day) < 6) count += 1;
  return count;
}
