import { CLOCK_KINDS } from '#libs/domain';
import { z } from 'zod';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  provisionalSchema,
  unitRefSchema,
} from './shared.dto.js';

const flagSchema = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

export const inboxQuerySchema = z.object({
  ...pageQuerySchema.shape,
  unread: flagSchema.meta({ description: 'true: only what was not read yet.' }),
});
export type InboxQueryDto = z.infer<typeof inboxQuerySchema>;

/** One thing that this person was told; the words are made by the reader from these values. */
export const inboxNoticeSchema = z
  .object({
    noticeId: z.string(),
    case: caseRefSchema,
    about: z.enum(['event', 'unreached']),
    eventType: z.string(),
    role: z.string(),
    tone: z.enum(['blue', 'yellow', 'red']),
    urgency: z.enum(['digest', 'urgent']),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    confidential: z.boolean().meta({
      description: 'Of a confidential case: the notice says no more than the ledger number.',
    }),
    problem: z
      .string()
      .meta({ description: 'Its first 120 characters; empty where it is confidential.' }),
    township: unitRefSchema.nullable(),
    dueDate: dateSchema.nullable(),
    dueDateProvisional: provisionalSchema,
    actorName: z.string().nullable(),
    substituteForName: z.string().nullable(),
    text: z.string(),
    dateMoves: z
      .array(z.object({ clock: z.enum(CLOCK_KINDS), from: dateSchema, to: dateSchema }))
      .meta({ description: 'Due dates that the event moved; empty for most events.' }),
    causes: z
      .array(z.string())
      .meta({ description: 'Numbers of the notices, or the policy version, that moved them.' }),
  })
  .meta({ id: 'InboxNotice' });

export const inboxPageSchema = z
  .object({ ...pageOf(inboxNoticeSchema, 'InboxNotices').shape, unread: z.number().int() })
  .meta({ id: 'InboxPage' });
export type InboxPageDto = z.infer<typeof inboxPageSchema>;

export const agendaQuerySchema = z.object({
  ...pageQuerySchema.shape,
  waiting: flagSchema.meta({ description: 'true: only what waits for a decision.' }),
});
export type AgendaQueryDto = z.infer<typeof agendaQuerySchema>;

export const agendaItemSchema = z
  .object({
    agendaItemId: z.string(),
    case: caseRefSchema,
    problem: z.string(),
    openedAt: instantSchema,
    decidedAt: instantSchema.nullable(),
    decision: z.string().nullable(),
    lapsedAt: instantSchema
      .nullable()
      .meta({ description: 'Set where the case ended before the group decided.' }),
    dueDate: dateSchema.nullable(),
    dueDateProvisional: provisionalSchema,
  })
  .meta({ id: 'AgendaItem' });

export const agendaPageSchema = pageOf(agendaItemSchema, 'AgendaPage');
export type AgendaPageDto = z.infer<typeof agendaPageSchema>;
