/**
 * The logs for those who examine the others' work (三员分立): the audit administrator reads the security log and who read
 * which case, without a word of any case; an auditor asks who read a case that they may read themselves. Each look is
 * itself a line of the log, written before anything is handed out: nobody examines unseen.
 */
import { Injectable } from '@nestjs/common';
import type {
  CaseReadsPageDto,
  CaseReadsQueryDto,
  SecurityLogPageDto,
  SecurityLogQueryDto,
} from '#libs/contracts/http';
import type { Actor, PostRole } from '#libs/domain';
import { IdentityService } from '#libs/identity';
import { CaseReadLog, SecurityLog } from '#libs/persistence';
import { CaseReadingService } from '../cases/case-reading.service.js';
import { ApiProblem } from '../http/api.problem.js';
import { cursorOf, positionIn } from '../http/cursor.js';
import { periodOf, securityKindOf, subjectOf } from './log-filter.policy.js';
import { ReadingLog } from './reading-log.service.js';
import { caseReadAnswer, securityEventAnswer } from './security-event.mapper.js';

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

@Injectable()
export class SecurityLogReadingService {
  constructor(
    private readonly log: SecurityLog,
    private readonly reads: CaseReadLog,
    private readonly cases: CaseReadingService,
    private readonly identity: IdentityService,
    private readonly readings: ReadingLog,
  ) {}

  async events(actor: Actor, asked: SecurityLogQueryDto): Promise<SecurityLogPageDto> {
    requireRole(actor, 'auditAdministrator');
    const { cursor, limit, person, ...filter } = asked;
    const query = {
      kind: securityKindOf(filter.kind),
      personId: person,
      subject: subjectOf(filter.subject),
      ...periodOf(filter),
      after: cursor === undefined ? null : positionIn(cursor),
      limit,
    };
    const { events, next } = await this.log.page(query);
    await this.readings.ofLog(actor, null, { ...filter, person, cursor });
    const names = await this.identity.directory();
    return {
      items: events.map((event) => securityEventAnswer(event, names)),
      next: next === null ? null : cursorOf(next),
    };
  }

  /** For the audit administrator, by id or ledger number; nothing of the case itself is answered. */
  async readsOfNumber(
    actor: Actor,
    { case: key, ...page }: CaseReadsQueryDto,
  ): Promise<CaseReadsPageDto> {
    requireRole(actor, 'auditAdministrator');
    const caseId = await this.reads.caseIdOf(key);
    if (caseId === null) throw new ApiProblem('unknown_case', ['case']);
    return this.readsOf(actor, caseId, page);
  }

  /** For an auditor who may read the case. */
  async readsOfCase(actor: Actor, key: string, page: PageAsked): Promise<CaseReadsPageDto> {
    const { caseId } = (await this.cases.find(actor, key)).state;
    requireRole(actor, 'auditor');
    return this.readsOf(actor, caseId, page);
  }

  private async readsOf(
    actor: Actor,
    caseId: string,
    { cursor, limit }: PageAsked,
  ): Promise<CaseReadsPageDto> {
    const after = cursor === undefined ? null : positionIn(cursor);
    const { reads, next } = await this.reads.ofCase(caseId, after, limit);
    await this.readings.ofLog(actor, { kind: 'case', id: caseId }, { reads: true, cursor });
    const names = await this.identity.directory();
    return {
      items: reads.map((read) => caseReadAnswer(read, names)),
      next: next === null ? null : cursorOf(next),
    };
  }
}

function requireRole({ posts }: Actor, wanted: PostRole): void {
  if (!posts.some(({ role }) => role === wanted)) throw new ApiProblem('not_permitted');
}
