/**
 * Notes who was refused what: a person who tries one case after the other outside their scope shows here, and nowhere
 * else, because each single answer is an ordinary "no". The answer is given whether or not the line could be written:
 * nothing was handed out.
 */
import type { ErrorCode } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import type { SecurityLog } from '#libs/persistence';
import { databaseCodeOf, type SecuritySubject } from '#libs/persistence';
import type { ApiRequest } from '../http/request.types.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** e.g. 督〔2026〕0001号; anything else that stands in its place was typed and may name somebody. */
const LEDGER_NUMBER = /^督〔\d{4}〕\d{1,8}号$/;
const FORBIDDEN = 403;

export class AccessRefusals {
  constructor(
    private readonly log: SecurityLog,
    private readonly logger: Logger,
  ) {}

  /** What a signed-in person was refused for what they are; a slip of typing is none. */
  concerns(request: ApiRequest, code: ErrorCode, status: number): boolean {
    return request.signedIn !== undefined && (status === FORBIDDEN || code === 'unknown_case');
  }

  async note(request: ApiRequest, code: ErrorCode): Promise<void> {
    const key = caseKeyOf(request);
    try {
      await this.log.note({
        at: new Date().toISOString(),
        kind: 'accessRefused',
        personId: request.signedIn?.actor.personId ?? null,
        address: request.ip ?? null,
        subject: subjectOf(key),
        details: {
          code,
          method: request.method,
          route: routeOf(request),
          ...(LEDGER_NUMBER.test(key) ? { ledgerNumber: key } : {}),
        },
      });
    } catch (fault) {
      this.logger.error({ code, sqlState: databaseCodeOf(fault) }, 'a refusal could not be noted');
    }
  }
}

function caseKeyOf({ params }: ApiRequest): string {
  const key: unknown = params['caseKey'];
  return typeof key === 'string' ? key : '';
}

function subjectOf(key: string): SecuritySubject | null {
  return UUID.test(key) ? { kind: 'case', id: key.toLowerCase() } : null;
}

/** The route's pattern: the path itself holds what was typed. */
function routeOf(request: ApiRequest): string {
  const route: unknown = request.route;
  const isNamed = typeof route === 'object' && route !== null && 'path' in route;
  return isNamed && typeof route.path === 'string' ? route.path : 'unmatched';
}
