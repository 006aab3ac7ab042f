/**
 * The natural key of a row: what was found, when, where, and who answers for it. It does not hold the row's position,
 * its progress or its closing, so that a ledger sent again, sorted anew or carried on imports nothing twice.
 */
import { createHash } from 'node:crypto';
import type { ImportPayload } from '#libs/domain';
import { comparable } from '../ledger/cell-text.js';

/** Hex SHA-256; stable across processes and releases. */
export function rowKey({ facts, assignment }: ImportPayload): string {
  const parts = [
    facts.foundOn,
    facts.township.unitId,
    comparable(facts.place),
    comparable(facts.problem),
    assignment.leadUnit.unitId,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
