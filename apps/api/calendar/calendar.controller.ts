import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  calendarQuerySchema,
  type CalendarYearAnswer,
  calendarYearSchema,
} from '#libs/contracts/http';
import type { z } from 'zod';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { CalendarPaperService } from './calendar-paper.service.js';

@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(private readonly papers: CalendarPaperService) {}

  /** A year of the calendar in force; provisional (暂定) where no notice is out. */
  @Get()
  @Answers(200, calendarYearSchema)
  @Refuses()
  year(
    @Query({ schema: calendarQuerySchema }) { year }: z.infer<typeof calendarQuerySchema>,
  ): Promise<CalendarYearAnswer> {
    return this.papers.year(year);
  }
}
