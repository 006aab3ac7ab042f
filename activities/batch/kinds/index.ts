/** Every kind of bulk change that this worker works on. */
import { RulesByVersion } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import type { BatchKind } from '../batch.kind.js';
import { calendarAdoptionKind } from './calendar-adoption.kind.js';
import { policyAdoptionKind } from './policy-adoption.kind.js';

export function batchKinds(dataSource: DataSource): readonly BatchKind[] {
  const rules = new RulesByVersion(dataSource);
  return [policyAdoptionKind(rules), calendarAdoptionKind(rules)];
}
