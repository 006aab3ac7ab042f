import type { AlarmDto } from '#libs/contracts/http';
import { alarmWords } from '#libs/notification';
import type { ListedAlarm } from '#libs/persistence';

/** All that leaves of an alarm: nothing of the case but its id and number. */
export function alarmAnswer(alarm: ListedAlarm): AlarmDto {
  const { alarmId, at, kind, caseId, ledgerNumber, roles } = alarm;
  const { toldAt, endedAt, acknowledgedAt, acknowledgedBy } = alarm;
  return {
    ...{ alarmId, at, kind, kindZh: alarmWords(kind), caseId, ledgerNumber, roles: [...roles] },
    ...{ toldAt, endedAt, acknowledgedAt, acknowledgedBy },
  };
}
