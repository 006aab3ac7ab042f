/**
 * A mail that has been tried in vain for an hour: it is still tried, but somebody should look at the mail server. Once a
 * mail, however long it takes.
 */
import type { DataSource } from 'typeorm';
import type { DeliverInput } from '#libs/contracts';
import { deliveryIdOf } from '#libs/notification';
import { AlarmLog } from '#libs/persistence';
import { instantAfter } from './sending-time.js';

const PATIENCE_MS = 60 * 60_000;

export async function alarmOfDelay(
  dataSource: DataSource,
  { personId, kind, noticeIds, at }: DeliverInput,
  messageId: string,
  fault: string,
  elapsedMs: number,
): Promise<void> {
  if (elapsedMs < PATIENCE_MS) return;
  await new AlarmLog(dataSource).raise({
    alarmId: deliveryIdOf(`delayed ${messageId}`),
    at: instantAfter(at, elapsedMs),
    kind: 'mailDelayed',
    caseId: null,
    details: { personId, mail: kind, notices: noticeIds.length, fault },
  });
}
