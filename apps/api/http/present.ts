/** The one place at which the service reads the clock; tests and rehearsals put another in its place. */
import { Injectable } from '@nestjs/common';
import type { Instant } from '#libs/domain';

@Injectable()
export class Present {
  now(): Instant {
    return new Date().toISOString();
  }
}
