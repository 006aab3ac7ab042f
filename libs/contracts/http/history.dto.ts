import { z } from 'zod';
import { caseSummarySchema, possibleCommandSchema } from './case.dto.js';
import { instantSchema, pageOf, personNameSchema } from './shared.dto.js';

/** One event of the append-only, hash-chained history. */
export const storedEventSchema = z
  .object({
    caseId: z.string(),
    sequence: z.number().int(),
    type: z.string(),
    at: instantSchema,
    by: z.object({
      ...personNameSchema.shape,
      postId: z.string(),
      postTitle: z.string(),
      role: z.string(),
      substituteFor: personNameSchema.nullable(),
    }),
    data: z.record(z.string(), z.unknown()),
    commandId: z.string(),
    reach: z.object({
      recipients: z.array(
        z.object({
          ...personNameSchema.shape,
          role: z.string(),
          postId: z.string().nullable(),
          substituteFor: personNameSchema.nullable(),
        }),
      ),
      unreached: z.array(z.string()),
    }),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'StoredEvent' });

export const historyPageSchema = pageOf(storedEventSchema, 'HistoryPage');
export type HistoryPage = z.infer<typeof historyPageSchema>;

/** What an accepted command answers. */
export const commandAnswerSchema = z
  .object({
    case: caseSummarySchema,
    events: z.array(storedEventSchema),
    mayDoNow: z.array(possibleCommandSchema),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
