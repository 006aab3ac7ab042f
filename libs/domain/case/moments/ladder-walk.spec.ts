/**
 * A case whose unit does nothing, from assignment to the agenda of the leading group. The dates were worked out by hand
 * on the wall calendar of 2026, times are Shanghai's.
 */
import { describe, expect, it } from '@jest/globals';
import { localDateOf, localTimeOf } from '../../calendar/local-date.js';
import { CaseUnderTest, type FiredMoment } from '../case-under-test.fixture.js';
import type { CommandPayloads } from '../case.commands.js';
import { ASSIGNMENT, at, CAST, FACTS } from '../cast.fixture.js';
import { fire } from './fire.js';

const { staff, deputy, handler, group, director } = CAST;

/** One line for each thing that time did: date, time, clock, what. */
function timeline(fired: readonly FiredMoment[]): string[] {
  return fired.map(({ moment }) => {
    const when = `${localDateOf(moment.at)} ${localTimeOf(moment.at)}`;
    if (moment.kind === 'rung') return `${when} ${moment.clock} ${moment.rung.key}`;
    if (moment.kind === 'breach') return `${when} ${moment.clock} breach`;
    return `${when} ${moment.kind}`;
  });
}

function assignedOn(date: string): CaseUnderTest {
  return new CaseUnderTest(at(date))
    .give('register', { facts: FACTS }, staff)
    .give('assign', ASSIGNMENT, staff);
}

describe('an ordinary case that nobody signs for', () => {
  it('assigned on Monday 2026-03-02, across Qingming, is on the agenda on 2026-04-21', () => {
    const subject = assignedOn('2026-03-02').liveUntil(at('2026-12-31'));
    expect(timeline(subject.fired)).toEqual([
      '2026-03-04 09:00 receipt due',
      '2026-03-04 17:30 receipt breach',
      '2026-03-05 09:00 receipt after1',
      '2026-03-06 09:00 receipt after2',
      '2026-04-07 09:00 rectification before5',
      '2026-04-10 09:00 rectification before2',
      '2026-04-14 09:00 rectification due',
      '2026-04-14 17:30 rectification breach',
      '2026-04-15 09:00 rectification after1',
      '2026-04-17 09:00 rectification after3',
      '2026-04-21 09:00 rectification after5',
    ]);
    expect(subject.present.openAgendaItemId).toBe('case-1.rectification.1');
    expect(subject.moments()).toEqual([]);
  });

  it('assigned on 2026-08-31, across Mid-Autumn and National Day, uses the make-up days', () => {
    const subject = assignedOn('2026-08-31').liveUntil(at('2026-12-31'));
    // 09-20 and 10-10 are worked; 09-25 to 09-27 and 10-01 to 10-07 are not.
    expect(timeline(subject.fired)).toEqual([
      '2026-09-02 09:00 receipt due',
      '2026-09-02 17:30 receipt breach',
      '2026-09-03 09:00 receipt after1',
      '2026-09-04 09:00 receipt after2',
      '2026-10-10 09:00 rectification before5',
      '2026-10-14 09:00 rectification before2',
      '2026-10-16 09:00 rectification due',
      '2026-10-16 17:30 rectification breach',
      '2026-10-19 09:00 rectification after1',
      '2026-10-21 09:00 rectification after3',
      '2026-10-23 09:00 rectification after5',
    ]);
  });

  it('rises from the handler to the leading group, rung by rung', () => {
    const { history } = assignedOn('2026-03-02').liveUntil(at('2026-12-31'));
    const rungs = history.flatMap(({ type, data }) =>
      type === 'rungFired' && data.clock === 'rectification' ? [data] : [],
    );
    expect(rungs.map(({ tone, urgency, recipients }) => [tone, urgency, ...recipients])).toEqual([
      ['blue', 'digest', 'handler', 'supervisor'],
      ['blue', 'digest', 'handler', 'supervisor'],
      ['yellow', 'digest', 'handler', 'supervisor', 'unitHead'],
      ['red', 'digest', 'handler', 'supervisor', 'unitHead', 'groupLeader'],
      ['red', 'urgent', 'handler', 'supervisor', 'unitHead', 'groupLeader', 'officeDirector'],
      ['red', 'urgent', 'leadingGroup'],
    ]);
    expect(rungs.map(({ agendaItemId }) => agendaItemId).filter((id) => id !== null)).toEqual([
      'case-1.rectification.1',
    ]);
    expect(new Set(rungs.map(({ dueDate }) => dueDate))).toEqual(new Set(['2026-04-14']));
  });
});

describe('a case that moves', () => {
  it('extended in time, is reminded around the new date only', () => {
    const subject = assignedOn('2026-03-02').give('receive', { note: '' }, handler);
    subject.liveUntil(at('2026-04-08'));
    subject
      .give('requestExtension', { workingDays: 10, reason: '汛期' }, handler)
      .give('approveExtension', { opinion: '同意' }, deputy);
    const known = subject.fired.length;
    subject.liveUntil(at('2026-05-20'));
    const later = timeline(subject.fired.slice(known)).filter((line) => line.includes('rect'));
    expect(later).toEqual([
      '2026-04-21 09:00 rectification before5',
      '2026-04-24 09:00 rectification before2',
      '2026-04-28 09:00 rectification due',
      '2026-04-28 17:30 rectification breach',
      '2026-04-29 09:00 rectification after1',
      '2026-05-06 09:00 rectification after3',
      '2026-05-08 09:00 rectification after5',
    ]);
  });

  it('is asked for its next report a rhythm after the last one', () => {
    const subject = assignedOn('2026-03-02').give('receive', { note: '' }, handler);
    subject.skipTo(at('2026-03-03')).give('reportProgress', { text: '推进' }, handler);
    const progress = subject.moments().filter(({ at: when }) => when < at('2026-04-05'));
    // Twenty-one working days after 03-03.
    expect(progress.map((moment) => moment.at)).toEqual([
      at('2026-04-01', '09:00'),
      at('2026-04-01', '17:30'),
      at('2026-04-02', '09:00'),
    ]);
  });

  it('escalated again after the group gave it more days makes a second agenda item', () => {
    const subject = assignedOn('2026-03-02').liveUntil(at('2026-04-21'));
    subject.give('decideAgendaItem', { decision: '限期', additionalWorkingDays: 12 }, group);
    subject.liveUntil(at('2026-05-11', '08:00'));
    expect(subject.present.openAgendaItemId).toBeNull();
    subject.liveUntil(at('2026-12-31'));
    expect(subject.present.openAgendaItemId).toBe('case-1.rectification.2');
    expect(timeline(subject.fired).at(-1)).toBe('2026-05-11 09:00 rectification after5');
  });

  it('does not open a second item while the first one waits', () => {
    const subject = assignedOn('2026-03-02').liveUntil(at('2026-04-21', '08:00'));
    const rung = subject.moments()[0];
    if (rung === undefined) throw new Error('the last rung is still to come');
    const waiting = { ...subject.present, openAgendaItemId: 'earlier' };
    expect(fire(waiting, rung, rung.at)).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ agendaItemId: null }) }),
    ]);
  });

  it('acted on late keeps the planned instant beside the real one', () => {
    const subject = assignedOn('2026-03-02').skipTo(at('2026-03-04', '11:00'));
    subject.liveUntil(at('2026-03-04', '12:00'));
    expect(subject.history.at(-1)).toMatchObject({
      type: 'rungFired',
      at: at('2026-03-04', '11:00'),
      data: { plannedAt: at('2026-03-04', '09:00') },
      by: { role: 'system' },
    });
  });
});

describe('a case of an old ledger', () => {
  const row: CommandPayloads['importCase'] = {
    facts: { ...FACTS, foundOn: '2026-03-02' },
    assignment: ASSIGNMENT,
    dueDate: '2026-04-14',
    state: 'rectifying',
    progress: '整改中',
    closedOn: null,
  };

  it('stays silent about the past and goes on with what is still to come', () => {
    const subject = new CaseUnderTest(at('2026-04-15', '12:00')).give('importCase', row, staff);
    expect(subject.present.clocks.rectification?.breachedAt).toBe(at('2026-04-14', '17:30'));
    subject.liveUntil(at('2026-12-31'));
    expect(timeline(subject.fired)).toEqual([
      '2026-04-17 09:00 rectification after3',
      '2026-04-21 09:00 rectification after5',
      '2026-05-18 09:00 progress due',
      '2026-05-18 17:30 progress breach',
      '2026-05-19 09:00 progress after1',
      '2026-05-21 09:00 progress after3',
    ]);
  });

  it('that nobody signed for gets a receipt clock from the day of import', () => {
    const unsigned = { ...row, state: 'assigned' as const, progress: '' };
    const subject = new CaseUnderTest(at('2026-04-13')).give('importCase', unsigned, staff);
    subject.liveUntil(at('2026-04-15', '12:00'));
    expect(timeline(subject.fired)).toEqual([
      '2026-04-14 09:00 rectification due',
      '2026-04-14 17:30 rectification breach',
      '2026-04-15 09:00 rectification after1',
      '2026-04-15 09:00 receipt due',
    ]);
  });

  it('that was closed has nothing to come, and may be reopened', () => {
    const closedRow = { ...row, state: 'closed' as const, closedOn: '2026-04-10' };
    const subject = new CaseUnderTest(at('2026-06-01')).give('importCase', closedRow, staff);
    expect(subject.moments()).toEqual([]);
    expect(subject.present).toMatchObject({ state: 'closed', closedAt: at('2026-04-10', '17:30') });
    subject.give('reopen', { reason: '回头看', additionalWorkingDays: 3 }, director);
    expect(subject.present).toMatchObject({ state: 'rectifying', firstDueDate: '2026-04-14' });
    // Closed from 04-10 on: 27 of 30 days were used, 3 are left and 3 are added, from 06-01 on.
    const due = subject.moments().find((moment) => moment.kind === 'breach');
    expect(due?.at).toBe(at('2026-06-08', '17:30'));
  });
});
