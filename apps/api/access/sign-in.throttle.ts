/**
 * Bounds the attempts that one address makes, because each costs an argon2 computation. Guessing at one account is the
 * lockout's affair, which counts in the database, over all services.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { ApiRequest } from '../http/request.types.js';
import { addressKeyOf } from './address-key.js';
import { RateLimits } from './rate-limits.js';

@Injectable()
export class SignInThrottle implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    await this.limits.take('signIns', addressKeyOf(request.ip));
    return true;
  }
}
