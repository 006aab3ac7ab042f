/** The effects of a case on the record, as the case workflow names them (libs/contracts). */
import type { LedgerActivities } from '#libs/contracts';
import { localDateOf } from '#libs/domain';
import { CaseRecord, RulesByVersion } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { EventRecorder } from './event-recorder.service.js';
import { failureOf } from './recording-failure.policy.js';

/** `dataSource` must be initialised; it stays the caller's to destroy. */
export function createLedgerActivities(dataSource: DataSource): LedgerActivities {
  const record = new CaseRecord(dataSource);
  const rules = new RulesByVersion(dataSource);
  const recorder = new EventRecorder(dataSource, rules);
  return {
    // A worker of an earlier release did not say when; it ran on real time.
    loadCase: async ({ caseId, at = new Date().toISOString() }) =>
      failingSafely(async () => {
        const state = await record.loadCase(caseId);
        const inForce = await rules.inForce(localDateOf(at));
        if (state === null) return { state, rules: inForce };
        const own = await rules.of(state.policyVersion, state.calendarVersion);
        const { calendar } = inForce;
        const hasOther = own.calendar.version !== calendar.version;
        return { state, rules: own, ...(hasOther && { calendarInForce: calendar }) };
      }),
    recordEvents: async (input) => failingSafely(async () => recorder.recordEvents(input)),
  };
}

async function failingSafely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw failureOf(fault);
  }
}
