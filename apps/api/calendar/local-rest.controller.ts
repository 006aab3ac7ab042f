import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CalendarDraftAnswer,
  calendarDraftSchema,
  type CalendarEffectsAnswer,
  type CalendarPapersAnswer,
  calendarPapersSchema,
  draftQuerySchema,
  effectQuerySchema,
  localRestSchema,
  type PageQuery,
  type PutInForceAnswer,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { type Caller, RegistryCaller } from '../organisation/registry-caller.decorator.js';
import { CalendarEffectService } from './calendar-effect.service.js';
import { CalendarPaperService } from './calendar-paper.service.js';
import { DraftsPaper, ListsEffects, PaperId, PutsInForce } from './paper-routes.decorator.js';
import { PutInForceService } from './put-in-force.service.js';

@ApiTags('calendar')
@Controller('api/v1/calendar/local-rests')
export class LocalRestController {
  constructor(
    private readonly papers: CalendarPaperService,
    private readonly effects: CalendarEffectService,
    private readonly putting: PutInForceService,
  ) {}

  @Get()
  @Answers(200, calendarPapersSchema)
  @Refuses()
  list(): Promise<CalendarPapersAnswer> {
    return this.papers.list('localRest');
  }

  /** Days off of the county's own (台风停工、县庆) over the notices. */
  @Post()
  @DraftsPaper()
  draft(
    @RegistryCaller() caller: Caller,
    @Query({ schema: draftQuerySchema }) { dryRun }: z.infer<typeof draftQuerySchema>,
    @Body({ schema: localRestSchema }) { replaces, ...rest }: z.infer<typeof localRestSchema>,
  ): Promise<CalendarDraftAnswer> {
    return this.papers.draft(caller, { kind: 'localRest', rest, replaces }, dryRun);
  }

  @Get(':paperId')
  @Answers(200, calendarDraftSchema)
  @Refuses('not_found', 'calendar_paper_refused')
  detail(@Param('paperId', PaperId) paperId: string): Promise<CalendarDraftAnswer> {
    return this.papers.detail('localRest', paperId);
  }

  @Get(':paperId/effects')
  @ListsEffects()
  effectsOf(
    @CurrentActor() actor: Actor,
    @Param('paperId', PaperId) paperId: string,
    @Query({ schema: effectQuerySchema }) query: PageQuery,
  ): Promise<CalendarEffectsAnswer> {
    return this.effects.page(actor, 'localRest', paperId, query);
  }

  @Post(':paperId/put-in-force')
  @PutsInForce()
  putInForce(
    @RegistryCaller() caller: Caller,
    @Param('paperId', PaperId) paperId: string,
  ): Promise<PutInForceAnswer> {
    return this.putting.putInForce(caller, 'localRest', paperId);
  }
}
