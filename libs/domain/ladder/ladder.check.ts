/**
 * Refuses ladders that would remind nobody, never, at night or without an end: a chase that stops half-way is how
 * matters were forgotten before (要点 §15). Run on every policy before it may be used.
 */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { isLocalTime } from '../calendar/local-date.js';
import type { Ladder, RecipientRole, Rung } from './ladder.types.js';

export type LadderFaultCode =
  | 'ladder_empty'
  | 'key_missing'
  | 'key_duplicated'
  | 'rungs_out_of_order'
  | 'offset_invalid'
  | 'before_exceeds_budget'
  | 'time_outside_hours'
  | 'recipients_missing'
  | 'agenda_item_not_last'
  | 'agenda_item_without_leading_group'
  | 'ends_without_superior';

export interface LadderFault {
  readonly code: LadderFaultCode;
  /** Empty when the fault lies in the ladder as a whole. */
  readonly rungKey: string;
  readonly zh: string;
  readonly en: string;
}

/** Those who can act when the handler does not. */
export const SUPERIORS: readonly RecipientRole[] = [
  'unitHead',
  'groupLeader',
  'deputyDirector',
  'officeDirector',
  'leadingGroup',
];

/** Empty when the ladder may be used with a clock of this budget. */
export function checkLadder(
  ladder: Ladder,
  hours: WorkingHours,
  budgetWorkingDays: number,
): LadderFault[] {
  const last = ladder.at(-1);
  if (last === undefined) return [fault('ladder_empty', '', '催办阶梯为空', 'the ladder is empty')];
  return [
    ...ladder.flatMap((rung) => checkRung(rung, hours, budgetWorkingDays)),
    ...checkOrder(ladder),
    ...checkEnd(last),
  ];
}

function checkRung(rung: Rung, hours: WorkingHours, budgetWorkingDays: number): LadderFault[] {
  const { key, offsetWorkingDays: offset, at, recipients } = rung;
  const faults: LadderFault[] = [];
  if (key.trim() === '') faults.push(fault('key_missing', key, '级缺少标识', 'a rung has no key'));
  if (!Number.isInteger(offset)) {
    faults.push(
      fault('offset_invalid', key, `偏移${offset}不是整数`, `offset ${offset} is no integer`),
    );
  } else if (offset + budgetWorkingDays < 1) {
    // Its day would be the start or earlier: it could never fire.
    faults.push(
      fault(
        'before_exceeds_budget',
        key,
        `提前${-offset}天不小于期限${budgetWorkingDays}天`,
        `${-offset} days before is not within the budget of ${budgetWorkingDays}`,
      ),
    );
  }
  if (!isLocalTime(at) || at < hours.opens || at >= hours.closes) {
    faults.push(
      fault('time_outside_hours', key, `${at}不在工作时间内`, `${at} is outside working hours`),
    );
  }
  if (recipients.length === 0) {
    faults.push(fault('recipients_missing', key, '没有接收人', 'nobody is addressed'));
  }
  return faults;
}

function checkOrder(ladder: Ladder): LadderFault[] {
  return ladder.flatMap((rung, index) => {
    const faults: LadderFault[] = [];
    if (ladder.findIndex(({ key }) => key === rung.key) !== index) {
      faults.push(fault('key_duplicated', rung.key, '标识重复', 'the key is used twice'));
    }
    const before = ladder[index - 1];
    if (before !== undefined && !isLater(rung, before)) {
      faults.push(
        fault(
          'rungs_out_of_order',
          rung.key,
          '不晚于前一级',
          'does not come after the rung before it',
        ),
      );
    }
    if (rung.opensAgendaItem && index < ladder.length - 1) {
      faults.push(
        fault(
          'agenda_item_not_last',
          rung.key,
          '提交议题的级不在末尾',
          'opens an agenda item but is not last',
        ),
      );
    }
    return faults;
  });
}

function isLater(rung: Rung, before: Rung): boolean {
  return (
    rung.offsetWorkingDays > before.offsetWorkingDays ||
    (rung.offsetWorkingDays === before.offsetWorkingDays && rung.at > before.at)
  );
}

function checkEnd(last: Rung): LadderFault[] {
  if (last.opensAgendaItem && !last.recipients.includes('leadingGroup')) {
    return [
      fault(
        'agenda_item_without_leading_group',
        last.key,
        '提交议题但未通知领导小组',
        'opens an agenda item that the leading group is not told of',
      ),
    ];
  }
  return last.recipients.some((role) => SUPERIORS.includes(role))
    ? []
    : [
        fault(
          'ends_without_superior',
          last.key,
          '末级未到上级',
          'the ladder ends below every superior',
        ),
      ];
}

function fault(code: LadderFaultCode, rungKey: string, zh: string, en: string): LadderFault {
  const name = rungKey === '' ? '' : `${rungKey}: `;
  return { code, rungKey, zh: `${name}${zh}`, en: `${name}${en}` };
}
