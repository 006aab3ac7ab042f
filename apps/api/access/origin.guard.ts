/**
 * Writes that are signed in by cookie must come from this site. `SameSite=Strict` already keeps the cookie at home in
 * today's browsers; this holds where it does not, e.g. between two services on one host name.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiProblem } from '../http/api.problem.js';
import type { ApiRequest } from '../http/request.types.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class OriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (READS.has(request.method) || request.signedIn?.by !== 'cookie') return true;
    if (isFromHere(request)) return true;
    throw new ApiProblem('request_forged');
  }
}

/** An `Origin` must name this host; without one (old browsers, scripts) a header that no form can send is needed. */
function isFromHere(request: ApiRequest): boolean {
  const origin = request.header('origin');
  if (origin === undefined) return request.header('x-duban-request') !== undefined;
  return URL.canParse(origin) && new URL(origin).host === request.header('host');
}
