/** Bounds each signed-in person: reads, writes, and narrower what moves whole files. Stands behind the session guard. */
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ApiRequest } from '../http/request.types.js';
import { RateLimits } from './rate-limits.js';

const MOVES_FILES = 'duban:moves-files';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A route that takes in or writes a whole file: it is bounded by `files`, reading or writing. */
export const MovesFiles = () => SetMetadata(MOVES_FILES, true);

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (request.signedIn === undefined) return true;
    await this.limits.take(this.kindOf(context, request), request.signedIn.actor.personId);
    return true;
  }

  private kindOf(context: ExecutionContext, { method }: ApiRequest): 'files' | 'reads' | 'writes' {
    const marked = this.reflector.get<boolean | undefined>(MOVES_FILES, context.getHandler());
    if (marked === true) return 'files';
    return READS.has(method) ? 'reads' : 'writes';
  }
}
