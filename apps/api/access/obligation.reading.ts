/** What a session that was just opened must do first, so that its answer says so. */
import { Inject, Injectable } from '@nestjs/common';
import type { DubanConfig } from '#libs/config';
import type { Actor } from '#libs/domain';
import { type AccountServices, type Obligation, obligationOf } from '#libs/identity';
import { ACCOUNTS, API_CONFIG } from '../http/tokens.js';

@Injectable()
export class ObligationReading {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    @Inject(API_CONFIG) private readonly config: DubanConfig,
  ) {}

  async ofToken(token: string, actor: Actor): Promise<Obligation | null> {
    const now = new Date();
    const session = await this.accounts.sessions.find(token, now);
    return session && obligationOf(session, actor, this.config.accounts, now);
  }
}
