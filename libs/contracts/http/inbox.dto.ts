import { z } from 'zod';
import { caseRefSchema, dateSchema, instantSchema, pageOf, pageQuerySchema } from './shared.dto.js';

export const inboxQuerySchema = z.object({
  ...pageQuerySchema.shape,
  unread: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});

export const inboxNoticeSchema = z
  .object({
    noticeId: z.string(),
    case: caseRefSchema,
    eventType: z.string(),
    subject: z.string(),
    tone: z.enum(['blue', 'yellow', 'red']),
    urgency: z.enum(['digest', 'urgent']),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'InboxNotice' });

export const inboxPageSchema = pageOf(inboxNoticeSchema, 'InboxPage');
export type InboxPage = z.infer<typeof inboxPageSchema>;

export const agendaItemSchema = z
  .object({
    agendaItemId: z.string(),
    case: caseRefSchema,
    problem: z.string(),
    openedAt: instantSchema,
    decidedAt: instantSchema.nullable(),
    decision: z.string().nullable(),
    dueDate: dateSchema.nullable(),
  })
  .meta({ id: 'AgendaItem' });

export const agendaPageSchema = pageOf(agendaItemSchema, 'AgendaPage');
export type AgendaPage = z.infer<typeof agendaPageSchema>;
