/**
 * Every file is examined before it is kept: what it is, and whether it carries something that would act on the machine
 * of whoever opens it. Archives are unfolded against a bound first, before a library that means well reads into them.
 */
import { readFile } from 'node:fs/promises';
import { archiveFaultOf, fileFaultOf, UNSAFE_REASONS, type UnsafeReason } from '#libs/uploads';
import { ApiProblem } from '../http/api.problem.js';
import { type EvidenceType, evidenceTypeOf } from './evidence-file.policy.js';

/** Refuses with `evidence_type_refused` or `evidence_unsafe`. */
export async function examined(path: string): Promise<EvidenceType> {
  const bytes = await readFile(path);
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  if (isArchive) refuseOn(archiveFaultOf(bytes));
  const type = await evidenceTypeOf(path);
  if (type === null) throw new ApiProblem('evidence_type_refused', ['file']);
  if (!isArchive) refuseOn(fileFaultOf(bytes, type.mediaType));
  return type;
}

function refuseOn(fault: UnsafeReason | null): void {
  if (fault === null) return;
  const [reason, reasonEn] = UNSAFE_REASONS[fault];
  throw new ApiProblem('evidence_unsafe', ['file'], { reason, reasonEn });
}
