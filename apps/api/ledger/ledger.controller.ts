import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type LedgerFilterQuery,
  ledgerFilterSchema,
  type LedgerPage,
  ledgerPageSchema,
  type LedgerQuery,
  ledgerQuerySchema,
} from '#libs/contracts/http';
import { type Actor, localDateOf } from '#libs/domain';
import { CurrentActor } from '../access/actor.decorator.js';
import { MovesFiles } from '../access/rate-limit.guard.js';
import { attachmentHeader } from '../http/attachment.js';
import { Answers, AnswersFile, Refuses } from '../http/documented.decorator.js';
import { Present } from '../http/present.js';
import { WORKBOOK_TYPE } from '../http/workbook-type.js';
import { LedgerReadingService } from './ledger-reading.service.js';

const REPORTING_UNIT = '巡回检查办公室';

@ApiTags('ledger')
@Controller('api/v1')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerReadingService,
    private readonly present: Present,
  ) {}

  /** Newest ledger numbers first. */
  @Get('ledger')
  @Answers(200, ledgerPageSchema)
  @Refuses('validation_failed', 'unknown_unit', 'cursor_invalid')
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: ledgerQuerySchema }) query: LedgerQuery,
  ): Promise<LedgerPage> {
    return this.ledger.page(actor, query);
  }

  /** The same list under the name of what it lists. */
  @Get('cases')
  @Answers(200, ledgerPageSchema)
  @Refuses('validation_failed', 'unknown_unit', 'cursor_invalid')
  cases(
    @CurrentActor() actor: Actor,
    @Query({ schema: ledgerQuerySchema }) query: LedgerQuery,
  ): Promise<LedgerPage> {
    return this.ledger.page(actor, query);
  }

  /** Oldest first, with the columns that an import reads. */
  @Get('ledger.xlsx')
  @MovesFiles()
  @AnswersFile(WORKBOOK_TYPE)
  @Refuses('validation_failed', 'unknown_unit')
  async workbook(
    @CurrentActor() actor: Actor,
    @Query({ schema: ledgerFilterSchema }) filter: LedgerFilterQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.ledger.workbook(actor, filter, REPORTING_UNIT);
    const fileName = `督办台账-${localDateOf(this.present.now())}.xlsx`;
    return new StreamableFile(bytes, {
      type: WORKBOOK_TYPE,
      disposition: attachmentHeader(fileName),
    });
  }
}
