import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type InboxPageDto,
  inboxPageSchema,
  type InboxQueryDto,
  inboxQuerySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { NoticeInbox } from '#libs/persistence';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import { cursorOf, positionIn } from '../http/cursor.js';
import {
  Answers,
  AnswersNothing,
  NeedsIdempotencyKey,
  Refuses,
} from '../http/documented.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.decorator.js';
import { Present } from '../http/present.js';
import { noticeAnswerOf } from './notice.mapper.js';

@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: NoticeInbox,
    private readonly present: Present,
  ) {}

  /** What this person was told, newest first, whether or not a mail arrived. */
  @Get()
  @Answers(200, inboxPageSchema)
  @Refuses('validation_failed', 'cursor_invalid')
  async page(
    @CurrentActor() { personId }: Actor,
    @Query({ schema: inboxQuerySchema }) { cursor, limit, unread }: InboxQueryDto,
  ): Promise<InboxPageDto> {
    const after = cursor === undefined ? null : positionIn(cursor);
    const [page, count] = await Promise.all([
      this.inbox.listFor({ personId, unreadOnly: unread, after, limit }),
      this.inbox.countUnread(personId),
    ]);
    return {
      items: page.notices.map(noticeAnswerOf),
      next: page.next === null ? null : cursorOf(page.next),
      unread: count,
    };
  }

  /** Idempotent by nature: the time of the first reading stays. */
  @Post(':noticeId/read')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses('not_found', 'request_forged', 'idempotency_key_required', 'idempotency_key_invalid')
  async read(
    @CurrentActor() { personId }: Actor,
    @IdempotencyKey() _key: string,
    @Param('noticeId', ParseUUIDPipe) noticeId: string,
  ): Promise<void> {
    const own = await this.inbox.markRead(personId, noticeId, this.present.now());
    if (!own) throw new ApiProblem('not_found', ['noticeId']);
  }
}
