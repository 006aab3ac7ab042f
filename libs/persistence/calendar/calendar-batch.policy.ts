/**
 * The order that every open case hears of a calendar, as a bulk change that is stored with the calendar. Its id follows
 * from the version: whoever starts it, and however often, it is one.
 */
import { BATCH_KINDS, type CalendarAdoptionParameters } from '#libs/contracts';
import { v5 as uuidV5 } from 'uuid';
import type { BatchActor, NewBatch } from '../batches/batch.types.js';

const NAMESPACE = '0e1f7a54-3f0b-5a2d-9c1e-7d0c5a86b9f3';
/** Leaves the machine to the people who work meanwhile; ten thousand cases take some ten minutes. */
const CASES_PER_SECOND = 20;

/** `cause`: the paper, as people name it. */
export function calendarBatch(
  calendarVersion: string,
  cause: string,
  { madeBy, madeAt }: Pick<NewBatch, 'madeBy' | 'madeAt'>,
): NewBatch {
  const parameters = { calendarVersion, cause } satisfies CalendarAdoptionParameters;
  return {
    batchId: calendarBatchId(calendarVersion),
    kind: BATCH_KINDS.calendarAdoption,
    title: `${cause}生效，重新推算时限`,
    parameters,
    ratePerSecond: CASES_PER_SECOND,
    madeBy,
    madeAt,
  };
}

export function calendarBatchId(calendarVersion: string): string {
  return uuidV5(calendarVersion, NAMESPACE);
}

/** Those who stand in for people where a release brings the notice: its makers, and whoever installed it. */
export const RELEASE: BatchActor = standIn('00000000-0000-0000-0000-000000000001', '系统版本');
export const INSTALLATION: BatchActor = standIn('00000000-0000-0000-0000-000000000002', '系统升级');

function standIn(personId: string, name: string): BatchActor {
  const post = {
    postId: personId,
    role: 'systemAdministrator',
    title: name,
    unitId: personId,
    areaId: null,
    substituteFor: null,
  } as const;
  return { personId, name, post };
}
