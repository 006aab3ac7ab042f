/**
 * Alarms for the people who look after the system (system administrators and the office director): read, and taken note
 * of. An alarm that nobody acknowledges stays at the top of the list.
 */
import { Injectable } from '@nestjs/common';
import type {
  AlarmDto,
  AlarmPageDto,
  AlarmsQueryDto,
  ReconciliationsDto,
} from '#libs/contracts/http';
import type { Actor, PostRole } from '#libs/domain';
import { AlarmList, ReconciliationLog } from '#libs/persistence';
import { requireOneOf } from '../accounts/administrator.policy.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { alarmAnswer } from './alarm.mapper.js';
import { alarmCursorOf, alarmPlaceIn } from './alarm-cursor.js';

export interface Acknowledged {
  readonly alarm: AlarmDto;
  /** The answer is that of an earlier request. */
  readonly repeated: boolean;
}

const LOOK_AFTER_ALARMS: readonly PostRole[] = ['systemAdministrator', 'officeDirector'];

@Injectable()
export class AlarmService {
  constructor(
    private readonly alarms: AlarmList,
    private readonly reconciliations: ReconciliationLog,
    private readonly present: Present,
  ) {}

  async page(actor: Actor, { cursor, limit }: AlarmsQueryDto): Promise<AlarmPageDto> {
    requireOneOf(actor, ...LOOK_AFTER_ALARMS);
    const after = cursor === undefined ? null : alarmPlaceIn(cursor);
    const { alarms, next } = await this.alarms.page(after, limit);
    return { items: alarms.map(alarmAnswer), next: next === null ? null : alarmCursorOf(next) };
  }

  async acknowledge(actor: Actor, alarmId: string, key: string): Promise<Acknowledged> {
    requireOneOf(actor, ...LOOK_AFTER_ALARMS);
    const outcome = await this.alarms.acknowledge(alarmId, key, this.present.now());
    if (outcome === 'keyReused') throw new ApiProblem('idempotency_key_reused');
    if (outcome === 'acknowledgedBefore') throw new ApiProblem('alarm_acknowledged', ['alarmId']);
    const alarm = outcome === 'unknown' ? null : await this.alarms.find(alarmId);
    if (alarm === null) throw new ApiProblem('not_found', ['alarmId']);
    return { alarm: alarmAnswer(alarm), repeated: outcome === 'repeated' };
  }

  async lastReconciliations(actor: Actor, limit: number): Promise<ReconciliationsDto> {
    requireOneOf(actor, ...LOOK_AFTER_ALARMS);
    const runs = await this.reconciliations.last(limit);
    return { items: runs.map((run) => ({ ...run, findings: { ...run.findings } })) };
  }
}
