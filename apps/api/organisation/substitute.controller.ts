import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  endSubstituteSchema,
  nameSubstituteSchema,
  organisationQuerySchema,
  type RegistryAnswer,
  type Substitutes,
  substitutesSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { type Caller, ChangesRegistry, RegistryCaller } from './registry-caller.decorator.js';
import { RegistryReadingService } from './registry-reading.service.js';
import { RegistryService } from './registry.service.js';

@ApiTags('organisation')
@Controller('api/v1/organisation/substitutes')
export class SubstituteController {
  constructor(
    private readonly registry: RegistryService,
    private readonly reading: RegistryReadingService,
  ) {}

  @Get()
  @Answers(200, substitutesSchema, 'From the day on; to most people only their own.')
  @Refuses('validation_failed', 'date_invalid')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: organisationQuerySchema }) { on }: z.infer<typeof organisationQuerySchema>,
  ): Promise<Substitutes> {
    return this.reading.substitutes(actor, on);
  }

  @Post()
  @ChangesRegistry(
    201,
    'date_invalid',
    'period_reversed',
    'unknown_person',
    'substitute_is_self',
    'substitute_in_the_past',
    'substitute_too_long',
    'substitute_overlaps',
    'substitute_cycle',
    'substitute_chain_too_long',
    'administrators_are_three_people',
    'administrator_reads_no_cases',
  )
  name(
    @RegistryCaller() caller: Caller,
    @Body({ schema: nameSubstituteSchema }) payload: z.infer<typeof nameSubstituteSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'nameSubstitute', payload });
  }

  @Post('end')
  @ChangesRegistry(
    200,
    'date_invalid',
    'period_reversed',
    'substitution_missing',
    'substitute_in_the_past',
  )
  end(
    @RegistryCaller() caller: Caller,
    @Body({ schema: endSubstituteSchema }) payload: z.infer<typeof endSubstituteSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'endSubstitute', payload });
  }
}
