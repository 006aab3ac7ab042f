/**
 * The notice of 2026 as it came out, over cases of late 2025 that ran on a provisional calendar: which dates move is what
 * a clerk finds who crosses the days off the wall calendar, and nothing that fired fires again.
 */
import { describe, expect, it } from '@jest/globals';
import { requireCalendar } from '../../calendar/calendar.build.js';
import type { CalendarNotice } from '../../calendar/calendar.types.js';
import { addDays } from '../../calendar/local-date.js';
import { CHINA_CALENDAR_2026 } from '../../calendar/china-calendar.js';
import { NOTICE_2024 } from '../../calendar/notices/notice-2024.js';
import { NOTICE_2025 } from '../../calendar/notices/notice-2025.js';
import { NOTICE_2026 } from '../../calendar/notices/notice-2026.js';
import { deriveDeadline } from '../../clock/deadline.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import { CaseUnderTest } from '../case-under-test.fixture.js';
import type { NewEvent } from '../case.events.js';
import { ASSIGNMENT, at, CAST, FACTS } from '../cast.fixture.js';
import { naiveDueDate } from '../evolve/naive-deadline.fixture.js';

const OLD = [NOTICE_2024, NOTICE_2025];
const NEW = [...OLD, NOTICE_2026];
const PROVISIONAL = requireCalendar(OLD);
const CASES = 500;
const FOUND = { ...FACTS, foundOn: '2025-09-30' };
const ARRIVAL = at('2025-12-05', '15:00');

/** Assigned between October and December, due from days to four months later; of some the clock was paused or extended. */
function running(number: number): CaseUnderTest {
  const day = addDays('2025-10-09', number % 50);
  const budgetWorkingDays = 12 + ((number * 13) % 75);
  const subject = new CaseUnderTest(at(day), DEFAULT_POLICY, null, PROVISIONAL)
    .give('register', { facts: FOUND }, CAST.staff)
    .give('assign', { ...ASSIGNMENT, budgetWorkingDays }, CAST.staff);
  if (number % 5 === 0) subject.give('receive', { note: '' }, CAST.handler);
  if (number % 5 === 0 && number % 3 === 0) {
    subject
      .give('requestExtension', { workingDays: 3, reason: '汛期' }, CAST.handler)
      .give('approveExtension', { opinion: '同意' }, CAST.deputy);
  }
  if (number % 7 === 0) subject.give('withdraw', { reason: '登记有误' }, CAST.deputy);
  return subject.liveUntil(ARRIVAL);
}

function adoption(subject: CaseUnderTest): NewEvent<'calendarAdopted'> | undefined {
  const last = subject.history.at(-1);
  return last?.type === 'calendarAdopted' ? last : undefined;
}

function movedDueDate(subject: CaseUnderTest): string | undefined {
  const move = adoption(subject)?.data.moves.find(
    ({ what, clock }) => what === 'dueDate' && clock === 'rectification',
  );
  return move && `${move.from}→${move.to}`;
}

function pencilled(subject: CaseUnderTest): string | undefined {
  if (subject.present.state === 'withdrawn') return undefined;
  const [from, to] = [naiveDueDate(subject.history, OLD), naiveDueDate(subject.history, NEW)];
  return from === to ? undefined : `${from ?? ''}→${to ?? ''}`;
}

describe('the notice of 2026', () => {
  const before = Array.from({ length: CASES }, (_, number) => running(number));
  const after = before.map((subject) => subject.copy().meet(CHINA_CALENDAR_2026));

  it('moves exactly the due dates that the wall calendar moves', () => {
    const moved = after.map(movedDueDate);
    expect(moved).toEqual(before.map(pencilled));
    expect(moved.filter((move) => move !== undefined).length).toBeGreaterThan(100);
    expect(moved.filter((move) => move === undefined).length).toBeGreaterThan(100);
  });

  it('leaves the history of an untouched case, and of every ended one, as it is', () => {
    const untouched = after.filter((subject) => adoption(subject) === undefined);
    expect(untouched.some(({ present }) => present.state === 'withdrawn')).toBe(true);
    expect(untouched.some(({ present }) => present.state === 'assigned')).toBe(true);
    for (const [index, subject] of after.entries()) {
      if (adoption(subject) !== undefined) continue;
      expect(subject.present).toEqual(before[index]?.present);
    }
  });

  it('is named as the cause, in the event and in the answer to "why this date?"', () => {
    const subject = after.find((candidate) => movedDueDate(candidate) !== undefined);
    const clock = subject?.present.clocks.rectification;
    if (subject === undefined || clock === undefined) throw new Error('nothing moved');
    expect(adoption(subject)?.data.references).toEqual(['国办发明电〔2025〕7号']);
    const { steps, provisional } = deriveDeadline(clock, CHINA_CALENDAR_2026);
    expect(provisional).toBe(false);
    expect(steps.map(({ zh }) => zh).join()).toContain('依国办发明电〔2025〕7号重新推算：到期日由');
  });

  it('fires no rung a second time and loses none', () => {
    for (const subject of after) {
      if (subject.present.state === 'withdrawn') continue;
      const lived = subject.copy().liveUntil(at('2026-08-01'));
      const ids = lived.fired.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const rungs = lived.fired.flatMap(({ moment }) =>
        moment.kind === 'rung' && moment.clock === 'rectification' ? [moment.rung.key] : [],
      );
      expect(rungs).toEqual(['before5', 'before2', 'due', 'after1', 'after3', 'after5']);
    }
  });

  it('changes nothing when it is met again', () => {
    for (const subject of after.slice(0, 100)) {
      const { present } = subject;
      expect(subject.copy().meet(CHINA_CALENDAR_2026).present).toEqual(present);
    }
  });
});

describe('a notice that changes the December before its own year', () => {
  const early: CalendarNotice = {
    ...NOTICE_2026,
    holidays: NOTICE_2026.holidays.map((holiday) =>
      holiday.name === '元旦'
        ? { ...holiday, restFrom: '2025-12-31', workedDays: ['2025-12-27'] }
        : holiday,
    ),
  };
  const dueInDecember = new CaseUnderTest(at('2025-12-22'), DEFAULT_POLICY, null, PROVISIONAL)
    .give('register', { facts: FOUND }, CAST.staff)
    .give('assign', { ...ASSIGNMENT, budgetWorkingDays: 6 }, CAST.staff);

  it('moves a date that was not even provisional, and explains the make-up day by its own number', () => {
    const calendar = requireCalendar([...OLD, early]);
    const subject = dueInDecember.copy().meet(calendar);
    expect(movedDueDate(subject)).toBe('2025-12-30→2025-12-29');
    const clock = subject.present.clocks.rectification;
    const steps = clock ? deriveDeadline(clock, calendar).steps : [];
    expect(steps.find(({ kind }) => kind === 'makeUpWorked')?.zh).toContain(
      '2025-12-27（周六）因元旦调休上班，计入（国办发明电〔2025〕7号）',
    );
  });
});

describe('a local arrangement', () => {
  const typhoon = {
    name: '台风停工',
    from: '2026-01-12',
    until: '2026-01-13',
    reference: '示例办〔2026〕9号',
  };

  it('moves dates by its own number, and gives them back when it is corrected', () => {
    const local = requireCalendar(NEW, undefined, [typhoon]);
    const shorter = requireCalendar(NEW, undefined, [{ ...typhoon, until: '2026-01-12' }]);
    const subject = new CaseUnderTest(at('2026-01-05'))
      .give('register', { facts: FOUND }, CAST.staff)
      .give('assign', { ...ASSIGNMENT, budgetWorkingDays: 10 }, CAST.staff)
      .meet(local);
    expect(movedDueDate(subject)).toBe('2026-01-19→2026-01-21');
    expect(adoption(subject)?.data.references).toEqual(['示例办〔2026〕9号']);
    const clock = subject.present.clocks.rectification;
    const text = clock ? deriveDeadline(clock, local).steps.map(({ zh }) => zh) : [];
    expect(text.join()).toContain(
      '台风停工放假2026-01-12至2026-01-13，2天不计（示例办〔2026〕9号）',
    );
    subject.meet(shorter);
    expect(movedDueDate(subject)).toBe('2026-01-21→2026-01-20');
    // The number is the same: what changed is one of its days.
    expect(adoption(subject)?.data.references).toEqual(['示例办〔2026〕9号']);
  });
});
