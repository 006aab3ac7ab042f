import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AgendaPageDto,
  agendaPageSchema,
  type AgendaQueryDto,
  agendaQuerySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { readScopeOf } from '#libs/identity';
import { type AgendaEntry, AgendaList, type HandedOut } from '#libs/persistence';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import { cursorOf, positionIn } from '../http/cursor.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { ReadingLog } from '../security/reading-log.service.js';

@ApiTags('agenda')
@Controller('api/v1/agenda')
export class AgendaController {
  constructor(
    private readonly agenda: AgendaList,
    private readonly readings: ReadingLog,
  ) {}

  /** The leading group's agenda spans all areas, so only those who may read every case see it; newest first. */
  @Get()
  @Answers(200, agendaPageSchema)
  @Refuses('validation_failed', 'cursor_invalid', 'not_permitted')
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: agendaQuerySchema }) { cursor, limit, waiting }: AgendaQueryDto,
  ): Promise<AgendaPageDto> {
    if (readScopeOf(actor).kind !== 'all') throw new ApiProblem('not_permitted');
    const after = cursor === undefined ? null : positionIn(cursor);
    const { entries, next } = await this.agenda.page({
      waiting,
      after,
      limit,
      reader: actor.personId,
    });
    await this.readings.ofList(actor, entries.map(handedOut), 'agenda');
    return {
      items: entries.map(({ arrival: _, confidential: __, ...entry }) => entry),
      next: next === null ? null : cursorOf(next),
    };
  }
}

function handedOut({ case: { caseId }, confidential }: AgendaEntry): HandedOut {
  return { caseId, confidential };
}
