import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type People,
  peopleSchema,
  personBodySchema,
  type RegistryAnswer,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { type Caller, ChangesRegistry, RegistryCaller } from './registry-caller.decorator.js';
import { RegistryReadingService } from './registry-reading.service.js';
import { RegistryService } from './registry.service.js';

@ApiTags('organisation')
@Controller('api/v1/organisation/people')
export class PersonController {
  constructor(
    private readonly registry: RegistryService,
    private readonly reading: RegistryReadingService,
  ) {}

  @Get()
  @Answers(200, peopleSchema, 'Everybody, with or without a post today.')
  @Refuses('not_permitted')
  people(@CurrentActor() actor: Actor): Promise<People> {
    return this.reading.people(actor);
  }

  @Post()
  @ChangesRegistry(201, 'text_required')
  enter(
    @RegistryCaller() caller: Caller,
    @Body({ schema: personBodySchema }) payload: z.infer<typeof personBodySchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'enterPerson', payload });
  }

  @Post(':personId/rename')
  @ChangesRegistry(200, 'text_required', 'unknown_person')
  rename(
    @RegistryCaller() caller: Caller,
    @Param('personId') personId: string,
    @Body({ schema: personBodySchema }) body: z.infer<typeof personBodySchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'renamePerson', payload: { personId, ...body } });
  }
}
