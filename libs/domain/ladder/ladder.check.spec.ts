import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '../calendar/calendar.build.js';
import { RECTIFICATION_LADDER } from '../policy/default-ladders.js';
import { checkLadder } from './ladder.check.js';
import type { DayRung, Ladder } from './ladder.types.js';

function withRung(key: string, change: Partial<DayRung>): Ladder {
  return RECTIFICATION_LADDER.map((rung) => (rung.key === key ? { ...rung, ...change } : rung));
}

const codesOf = (ladder: Ladder, budget = 10) =>
  checkLadder(ladder, DEFAULT_WORKING_HOURS, budget).map(({ code }) => code);

describe('a ladder', () => {
  it('is accepted as shipped', () => {
    expect(codesOf(RECTIFICATION_LADDER)).toEqual([]);
  });

  it.each<[string, Ladder, string]>([
    ['without rungs', [], 'ladder_empty'],
    ['with a rung without key', withRung('due', { key: ' ' }), 'key_missing'],
    ['with one key twice', withRung('due', { key: 'before2' }), 'key_duplicated'],
    ['with rungs out of order', withRung('due', { offsetWorkingDays: 2 }), 'rungs_out_of_order'],
    [
      'with two rungs at one moment',
      withRung('due', { offsetWorkingDays: 1 }),
      'rungs_out_of_order',
    ],
    ['with half a day', withRung('due', { offsetWorkingDays: 0.5 }), 'offset_invalid'],
    ['that fires before opening', withRung('due', { at: '08:29' }), 'time_outside_hours'],
    ['that fires at closing', withRung('due', { at: '17:30' }), 'time_outside_hours'],
    ['that fires at no time of day', withRung('due', { at: '9:00' }), 'time_outside_hours'],
    ['that addresses nobody', withRung('due', { recipients: [] }), 'recipients_missing'],
    [
      'with an agenda item in the middle',
      withRung('due', { opensAgendaItem: true }),
      'agenda_item_not_last',
    ],
    [
      'with an agenda item that the leading group is not told of',
      withRung('after5', { recipients: ['officeDirector'] }),
      'agenda_item_without_leading_group',
    ],
    [
      'with an urgent rung that is not mailed',
      withRung('after3', { channel: 'inbox' }),
      'urgent_without_mail',
    ],
    ['that ends with the handler', RECTIFICATION_LADDER.slice(0, 2), 'ends_without_superior'],
  ])('%s is refused', (_, ladder, code) => {
    expect(codesOf(ladder)).toContain(code);
  });

  it('is refused when a rung before the due date would lie at the start or earlier', () => {
    expect(codesOf(RECTIFICATION_LADDER, 6)).toEqual([]);
    expect(codesOf(RECTIFICATION_LADDER, 5)).toEqual(['before_exceeds_budget']);
    expect(codesOf(RECTIFICATION_LADDER, 2)).toEqual([
      'before_exceeds_budget',
      'before_exceeds_budget',
    ]);
  });

  it('may have two rungs on one day, in order of time', () => {
    expect(codesOf(withRung('due', { offsetWorkingDays: -2, at: '14:00' }))).toEqual([]);
  });

  it('names the rung at fault in both languages', () => {
    const [fault] = checkLadder(withRung('due', { recipients: [] }), DEFAULT_WORKING_HOURS, 10);
    expect(fault).toEqual({
      code: 'recipients_missing',
      rungKey: 'due',
      zh: 'due: 没有接收人',
      en: 'due: nobody is addressed',
    });
  });
});
