/**
 * Refuses ladders that would remind nobody, never, at night or without an end: a chase that stops half-way is how
 * matters were forgotten before (要点 §15). Run on every policy before it may be used.
 */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { isLocalTime } from '../calendar/local-date.js';
import type { PostRole } from '../organisation/actor.js';
import type { Ladder, RecipientRole, Rung } from './ladder.types.js';
import { isDayRung, offsetMinutes, placeOf } from './rung-offset.js';

export type LadderFaultCode =
  | 'working_hours_empty'
  | 'ladder_empty'
  | 'key_missing'
  | 'key_duplicated'
  | 'rungs_out_of_order'
  | 'offset_invalid'
  | 'before_exceeds_budget'
  | 'time_outside_hours'
  | 'recipients_missing'
  | 'recipient_unreachable'
  | 'urgent_without_mail'
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

/** Roles that a rung can name and that it never reaches: what the case is about is not for them, or they are nobody. */
const UNREACHABLE: Readonly<
  Partial<Record<RecipientRole, { readonly zh: string; readonly en: string }>>
> = {
  circleMember: { zh: '知情人员不是职务', en: 'people of a circle hold no post by it' },
  systemAdministrator: {
    zh: '系统管理员不参与任何事项',
    en: 'administrators have no part in any case',
  },
};

/** No day reaches further than a working year: a walk beyond it would stop the case instead of reminding of it. */
const FURTHEST_WORKING_DAYS = 260;

/** True of hours in which nothing could ever be sent. */
export function areEmpty({ opens, closes }: WorkingHours): boolean {
  return !isLocalTime(opens) || !isLocalTime(closes) || opens >= closes;
}

/**
 * Empty when the ladder may be used with a clock of this budget. `postRoles` are the roles of the posts that the county
 * has; without them only roles that no county has are refused.
 */
export function checkLadder(
  ladder: Ladder,
  hours: WorkingHours,
  budgetWorkingDays: number,
  postRoles?: readonly PostRole[],
): LadderFault[] {
  if (areEmpty(hours)) {
    return [fault('working_hours_empty', '', '工作时间为空', 'the working hours are empty')];
  }
  const last = ladder.at(-1);
  if (last === undefined) return [fault('ladder_empty', '', '催办阶梯为空', 'the ladder is empty')];
  return [
    ...ladder.flatMap((rung) => checkRung(rung, hours, budgetWorkingDays)),
    ...ladder.flatMap((rung) => checkRecipients(rung, postRoles)),
    ...checkOrder(ladder, hours),
    ...checkEnd(last),
  ];
}

function checkRung(rung: Rung, hours: WorkingHours, budgetWorkingDays: number): LadderFault[] {
  const { key } = rung;
  const faults: LadderFault[] = [];
  if (key.trim() === '') faults.push(fault('key_missing', key, '级缺少标识', 'a rung has no key'));
  faults.push(...checkOffset(rung, hours, budgetWorkingDays));
  if (rung.urgency === 'urgent' && rung.channel === 'inbox') {
    const en = 'is urgent and must be mailed: nobody looks into the inbox at once';
    faults.push(fault('urgent_without_mail', key, '紧急的级须发邮件', en));
  }
  if (isDayRung(rung)) {
    const { at } = rung;
    if (!isLocalTime(at) || at < hours.opens || at >= hours.closes) {
      faults.push(
        fault('time_outside_hours', key, `${at}不在工作时间内`, `${at} is outside working hours`),
      );
    }
  }
  return faults;
}

function checkOffset(rung: Rung, hours: WorkingHours, budgetWorkingDays: number): LadderFault[] {
  const { key } = rung;
  const isInDays = isDayRung(rung);
  const offset = isInDays ? rung.offsetWorkingDays : rung.offsetWorkingHours;
  if (!Number.isInteger(offset)) {
    return [
      fault('offset_invalid', key, `偏移${offset}不是整数`, `offset ${offset} is no integer`),
    ];
  }
  if (!isInDays && offset === 0) {
    const en = '0 hours are the closing itself: set it in working days';
    return [fault('offset_invalid', key, '0小时即下班时刻，请按工作日设置', en)];
  }
  const { dayOffset } = placeOf(rung, hours);
  if (dayOffset > FURTHEST_WORKING_DAYS) {
    const zh = `超过到期后${FURTHEST_WORKING_DAYS}个工作日`;
    const en = `lies more than ${FURTHEST_WORKING_DAYS} working days after the due date`;
    return [fault('offset_invalid', key, zh, en)];
  }
  if (dayOffset + budgetWorkingDays >= 1) return [];
  // Its day would be the start or earlier: it could never fire.
  const zh = `提前${-offset}${isInDays ? '天' : '小时'}不在期限${budgetWorkingDays}天之内`;
  const en = `${-offset} ${isInDays ? 'days' : 'hours'} before is not within the budget of ${budgetWorkingDays}`;
  return [fault('before_exceeds_budget', key, zh, en)];
}

function checkRecipients(
  { key, recipients }: Rung,
  postRoles: readonly PostRole[] | undefined,
): LadderFault[] {
  if (recipients.length === 0) {
    return [fault('recipients_missing', key, '没有接收人', 'nobody is addressed')];
  }
  return recipients.flatMap((role) => {
    const reason = UNREACHABLE[role];
    if (reason !== undefined) {
      return [
        fault('recipient_unreachable', key, `${role}：${reason.zh}`, `${role}: ${reason.en}`),
      ];
    }
    // Handler and supervisor are named by the assignment, in person.
    if (postRoles === undefined || role === 'handler' || role === 'supervisor') return [];
    const hasPost = postRoles.some((each) => each === role);
    const en = `${role}: this county has no such post`;
    return hasPost ? [] : [fault('recipient_unreachable', key, `${role}：名册中没有此职务`, en)];
  });
}

function checkOrder(ladder: Ladder, hours: WorkingHours): LadderFault[] {
  return ladder.flatMap((rung, index) => {
    const faults: LadderFault[] = [];
    if (ladder.findIndex(({ key }) => key === rung.key) !== index) {
      faults.push(fault('key_duplicated', rung.key, '标识重复', 'the key is used twice'));
    }
    const before = ladder[index - 1];
    if (before !== undefined && offsetMinutes(rung, hours) <= offsetMinutes(before, hours)) {
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
