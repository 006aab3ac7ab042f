/** What alarms are called in mails and on screen; a kind without a name shows as itself. */
const ALARM_WORDS: Readonly<Record<string, string>> = {
  unreached: '通知无人接收',
  ledgerFork: '台账与流程不一致',
  mailRefused: '邮件被拒收',
  mailDelayed: '邮件长时间未送达',
  workflowMissing: '时限无人值守',
  workflowBehind: '流程落后于台账',
  workflowStuck: '流程运行受阻',
  workflowDrifted: '提醒时刻有误',
  workflowOrphaned: '流程无对应在办事项',
  workflowDoubled: '同一事项有多个流程',
};

export function alarmWords(kind: string): string {
  return ALARM_WORDS[kind] ?? kind;
}
