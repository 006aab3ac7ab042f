/**
 * Every reading of a case is noted before it is handed out: by whom, when, on which way. What cannot be noted is not
 * read (503), since an untraced reading is the fault for which the log exists.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, CaseState } from '#libs/domain';
import type { Logger } from '#libs/observability';
import {
  databaseCodeOf,
  type HandedOut,
  ReadingTrail,
  type ReadVia,
  SecurityLog,
  type SecuritySubject,
} from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { currentAddress } from '../http/request-origin.js';
import { API_LOGGER } from '../http/tokens.js';

type Reader = Pick<Actor, 'personId'>;

@Injectable()
export class ReadingLog {
  constructor(
    private readonly trail: ReadingTrail,
    private readonly security: SecurityLog,
    private readonly present: Present,
    @Inject(API_LOGGER) private readonly logger: Logger,
  ) {}

  /** One case was opened. */
  ofCase(reader: Reader, state: Pick<CaseState, 'caseId' | 'circle'>, via: ReadVia): Promise<void> {
    const { caseId, circle } = state;
    return this.note(reader, via, [{ caseId, confidential: circle !== undefined }]);
  }

  /** A page of a list: one row, whatever its length. */
  ofList(reader: Reader, cases: readonly HandedOut[], via: ReadVia): Promise<void> {
    return this.note(reader, via, cases);
  }

  /** A file that leaves the system. */
  ofExport(
    reader: Reader,
    cases: readonly HandedOut[],
    filter: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.note(reader, 'export', cases, filter);
  }

  /** Somebody examined one of the logs; `subject` null: the security log as a whole. */
  ofLog(
    { personId }: Reader,
    subject: SecuritySubject | null,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const at = this.present.now();
    const address = currentAddress();
    return this.orNothing('log', () =>
      this.security.note({ at, kind: 'securityLogRead', personId, address, subject, details }),
    );
  }

  private note(
    { personId }: Reader,
    via: ReadVia,
    cases: readonly HandedOut[],
    filter?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const at = this.present.now();
    const address = currentAddress();
    return this.orNothing(via, () =>
      this.trail.note({ at, personId, address, via, cases, ...(filter && { filter }) }),
    );
  }

  private async orNothing(via: ReadVia | 'log', note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (fault) {
      this.logger.error({ via, sqlState: databaseCodeOf(fault) }, 'a reading could not be noted');
      throw new ApiProblem('service_unavailable');
    }
  }
}
