import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type RegistryHistoryAnswer,
  registryHistoryQuerySchema,
  registryHistorySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { RegistryService } from './registry.service.js';

@ApiTags('organisation')
@Controller('api/v1/organisation/history')
export class RegistryHistoryController {
  constructor(private readonly registry: RegistryService) {}

  @Get()
  @Answers(200, registryHistorySchema, 'Newest first; for the three administrators.')
  @Refuses('not_permitted', 'validation_failed')
  history(
    @CurrentActor() actor: Actor,
    @Query({ schema: registryHistoryQuerySchema })
    { after, limit }: z.infer<typeof registryHistoryQuerySchema>,
  ): Promise<RegistryHistoryAnswer> {
    return this.registry.history(actor, after ?? null, limit);
  }
}
