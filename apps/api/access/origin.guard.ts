/**
 * Writes must come from this site, where a browser sends them: those signed in by cookie, and signing in itself, by
 * which another site could put somebody into an account of its own. `SameSite=Strict` already keeps the cookie at home
 * in today's browsers; this holds where it does not, e.g. between two services on one host name.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiProblem } from '../http/api.problem.js';
import type { ApiRequest } from '../http/request.types.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a browser says of a request from this very site, or typed by the person. */
const FROM_HERE = new Set(['same-origin', 'none']);

@Injectable()
export class OriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (READS.has(request.method) || request.signedIn?.by === 'bearer') return true;
    if (isFromHere(request)) return true;
    throw new ApiProblem('request_forged');
  }
}

/** Without an `Origin` (old browsers, programs) a write by cookie needs a header that no form can send. */
function isFromHere(request: ApiRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined && !FROM_HERE.has(site)) return false;
  const origin = request.header('origin');
  if (origin !== undefined) {
    return URL.canParse(origin) && new URL(origin).host === request.header('host');
  }
  return request.signedIn === undefined || request.header('x-duban-request') !== undefined;
}
