import { readFile } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type CalendarDraftAnswer,
  calendarDraftSchema,
  type CalendarEffectsAnswer,
  calendarNoticeSchema,
  type CalendarPapersAnswer,
  calendarPapersSchema,
  draftQuerySchema,
  effectQuerySchema,
  type NoticeWorkbookQuery,
  noticeWorkbookQuerySchema,
  type PageQuery,
  type PutInForceAnswer,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { readNotice } from '#libs/spreadsheet';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import { Answers, FILE_BODY, Refuses } from '../http/documented.decorator.js';
import { type ReceivedFile, UploadedInto } from '../http/upload.interceptor.js';
import { type Caller, RegistryCaller } from '../organisation/registry-caller.decorator.js';
import { CalendarEffectService } from './calendar-effect.service.js';
import { refusedCells } from './calendar-fault.mapper.js';
import { CalendarPaperService } from './calendar-paper.service.js';
import { requireDrafter } from './calendar-standing.policy.js';
import { DraftsPaper, ListsEffects, PaperId, PutsInForce } from './paper-routes.decorator.js';
import { PutInForceService } from './put-in-force.service.js';

const Upload = UploadedInto({
  maximumMegabytes: 2,
  tooLarge: 'payload_too_large',
  missing: 'validation_failed',
});

@ApiTags('calendar')
@Controller('api/v1/calendar/notices')
export class CalendarNoticeController {
  constructor(
    private readonly papers: CalendarPaperService,
    private readonly effects: CalendarEffectService,
    private readonly putting: PutInForceService,
  ) {}

  /** What the office loaded besides the notices of the release. */
  @Get()
  @Answers(200, calendarPapersSchema)
  @Refuses()
  list(): Promise<CalendarPapersAnswer> {
    return this.papers.list('notice');
  }

  /** A yearly notice with the preview of its year; another one of the same year corrects it. */
  @Post()
  @DraftsPaper()
  draft(
    @RegistryCaller() caller: Caller,
    @Query({ schema: draftQuerySchema }) { dryRun }: z.infer<typeof draftQuerySchema>,
    @Body({ schema: calendarNoticeSchema }) notice: z.infer<typeof calendarNoticeSchema>,
  ): Promise<CalendarDraftAnswer> {
    return this.papers.draft(caller, { kind: 'notice', notice }, dryRun);
  }

  /** The same from a sheet with the columns 节日, 放假开始, 放假结束, 调休上班日. */
  @Post('workbook')
  @UseInterceptors(Upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @DraftsPaper()
  async draftFromWorkbook(
    @RegistryCaller() caller: Caller,
    @Query({ schema: noticeWorkbookQuerySchema }) { dryRun, year, reference }: NoticeWorkbookQuery,
    @UploadedFile() file: ReceivedFile,
  ): Promise<CalendarDraftAnswer> {
    requireDrafter(caller.actor);
    const reading = await readNotice(await readFile(file.path));
    if (!reading.ok) {
      const { reason, reasonEn } = reading;
      throw new ApiProblem('workbook_unreadable', ['file'], { reason, reasonEn });
    }
    if (reading.faults.length > 0) throw refusedCells(reading.faults);
    const holidays = reading.holidays.map(({ row: _, ...holiday }) => holiday);
    const content = { kind: 'notice', notice: { year, reference, holidays } } as const;
    return this.papers.draft(caller, content, dryRun, reading.holidays);
  }

  @Get(':paperId')
  @Answers(200, calendarDraftSchema)
  @Refuses('not_found', 'calendar_paper_refused')
  detail(@Param('paperId', PaperId) paperId: string): Promise<CalendarDraftAnswer> {
    return this.papers.detail('notice', paperId);
  }

  @Get(':paperId/effects')
  @ListsEffects()
  effectsOf(
    @CurrentActor() actor: Actor,
    @Param('paperId', PaperId) paperId: string,
    @Query({ schema: effectQuerySchema }) query: PageQuery,
  ): Promise<CalendarEffectsAnswer> {
    return this.effects.page(actor, 'notice', paperId, query);
  }

  @Post(':paperId/put-in-force')
  @PutsInForce()
  putInForce(
    @RegistryCaller() caller: Caller,
    @Param('paperId', PaperId) paperId: string,
  ): Promise<PutInForceAnswer> {
    return this.putting.putInForce(caller, 'notice', paperId);
  }
}
