/** A case's history as lines for a terminal, in the office's own words and Shanghai time. */
import {
  lifecycleRow,
  localDateOf,
  localTimeOf,
  weekdayOf,
  type ClockKind,
  type EventType,
  type RungOffset,
  type StoredEvent,
} from '#libs/domain';

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'] as const;

const CLOCKS: Readonly<Record<ClockKind, string>> = {
  receipt: '签收',
  progress: '进展反馈',
  rectification: '整改',
  verification: '核查',
  consolidation: '巩固',
};

/** Events that a command's own name describes; the rest is described below. */
const COMMAND_OF: Readonly<Partial<Record<EventType, Parameters<typeof lifecycleRow>[0]>>> = {
  registered: 'register',
  assigned: 'assign',
  received: 'receive',
  progressReported: 'reportProgress',
  extensionRequested: 'requestExtension',
  extensionApproved: 'approveExtension',
  suspended: 'suspend',
  resumed: 'resume',
  submitted: 'submitForVerification',
  verified: 'verify',
  returned: 'returnForRework',
  closed: 'approveClosing',
  reopened: 'reopen',
  evidenceAdded: 'addEvidence',
  agendaItemDecided: 'decideAgendaItem',
  madeConfidential: 'makeConfidential',
  circleChanged: 'changeCircle',
  confidentialityLifted: 'liftConfidentiality',
};

export function timelineOf(events: readonly StoredEvent[]): readonly string[] {
  return events.map((event) => `${whenOf(event)}  ${whatOf(event)}${whomOf(event)}`);
}

function whenOf({ at }: StoredEvent): string {
  const date = localDateOf(at);
  return `${date} 周${WEEKDAYS[weekdayOf(date)] ?? ''} ${localTimeOf(at)}`;
}

function whatOf(event: StoredEvent): string {
  const days = daysOf(event);
  switch (event.type) {
    case 'rungFired':
      return `催办 ${CLOCKS[event.data.clock]}·${offsetText(event.data)}`;
    case 'clockBreached':
      return `逾期 ${CLOCKS[event.data.clock]}时限已过，记录在案`;
    case 'consolidationStarted':
      return `列入巩固${days}`;
    case 'suspensionOverran':
      return '暂停已到计划结束日，仍未恢复';
    default: {
      const command = COMMAND_OF[event.type];
      const name = command === undefined ? event.type : lifecycleRow(command).zh;
      return `${name}${days}（${event.by.name}）`;
    }
  }
}

function daysOf(event: StoredEvent): string {
  switch (event.type) {
    case 'assigned':
      return ` 限${event.data.rectificationBudgetWorkingDays}个工作日，${event.data.dueDate}前`;
    case 'extensionApproved':
      return ` ${event.data.oldDueDate} → ${event.data.newDueDate}`;
    case 'consolidationStarted':
      return ` ${event.data.consolidationBudgetWorkingDays}个工作日`;
    default:
      return '';
  }
}

function offsetText({ offsetWorkingDays, offsetWorkingHours }: RungOffset): string {
  const offset = offsetWorkingHours ?? offsetWorkingDays;
  if (offset === 0) return '当日到期';
  const length = `${Math.abs(offset)}个${offsetWorkingHours === undefined ? '工作日' : '工作小时'}`;
  return offset < 0 ? `到期前${length}` : `逾期${length}`;
}

/** Only rungs name whom they reached: there it is the point. */
function whomOf(event: StoredEvent): string {
  if (event.type !== 'rungFired') return '';
  const names = event.reach.recipients.map(({ name, substituteFor }) =>
    substituteFor === null ? name : `${name}（代${substituteFor.name}）`,
  );
  const agenda = event.data.agendaItemId === null ? '' : '，列入领导小组议程';
  return ` → ${[...new Set(names)].join('、')}${agenda}`;
}
