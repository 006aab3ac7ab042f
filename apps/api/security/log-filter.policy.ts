/** What was asked of the security log, as the log's own query. */
import { type Instant, instantAt, isLocalDate } from '#libs/domain';
import {
  SECURITY_EVENT_KINDS,
  type SecurityEventKind,
  type SecuritySubject,
} from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';

const LAST_MILLISECOND_OF_DAY = 86_400_000 - 1;

export function securityKindOf(asked: string | undefined): SecurityEventKind | undefined {
  if (asked === undefined) return undefined;
  const kind = SECURITY_EVENT_KINDS.find((known) => known === asked);
  if (kind === undefined) throw new ApiProblem('validation_failed', ['kind']);
  return kind;
}

/** `kind:id`, in the form that the schema has checked. */
export function subjectOf(asked: string | undefined): SecuritySubject | undefined {
  if (asked === undefined) return undefined;
  const colon = asked.indexOf(':');
  return {
    kind: asked.slice(0, colon) as SecuritySubject['kind'],
    id: asked.slice(colon + 1),
  };
}

/** A day stands for the whole of it, in Asia/Shanghai. */
export function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }): {
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
} {
  return { from: momentOf('from', from, 0), to: momentOf('to', to, LAST_MILLISECOND_OF_DAY) };
}

function momentOf(field: string, asked: string | undefined, addedMs: number): Instant | undefined {
  if (asked === undefined) return undefined;
  if (asked.includes('T')) return new Date(asked).toISOString();
  if (!isLocalDate(asked)) throw new ApiProblem('validation_failed', [field]);
  return new Date(Date.parse(instantAt(asked, '00:00')) + addedMs).toISOString();
}
