/** Bulk changes (批量任务) as the office reads and cancels them. */
import { z } from 'zod';
import { BATCH_ITEM_STATES, BATCH_STATES } from '../workflow/batch.messages.js';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  personNameSchema,
} from './shared.dto.js';

const actSchema = z
  .object({
    person: personNameSchema,
    postTitle: z.string(),
    substituteFor: personNameSchema.nullable(),
    at: instantSchema,
  })
  .meta({ id: 'BatchAct' });

export const batchSchema = z
  .object({
    batchId: z.string(),
    kind: z.string(),
    title: z.string(),
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'As the kind has them.' }),
    state: z.enum(BATCH_STATES),
    ratePerSecond: z.number().int(),
    proposed: actSchema,
    approved: actSchema.nullable(),
    cancelled: actSchema.nullable(),
    endedAt: instantSchema.nullable(),
    failure: z.string().nullable().meta({ description: 'Why it failed as a whole.' }),
    totals: z
      .object({
        total: z.number().int(),
        pending: z.number().int().meta({
          description: 'Once the batch has ended: never done, a new batch may take them.',
        }),
        done: z.number().int(),
        unchanged: z.number().int(),
        refused: z.number().int(),
        failed: z.number().int(),
      })
      .meta({ id: 'BatchTotals' }),
  })
  .meta({ id: 'Batch' });
export type BatchDto = z.infer<typeof batchSchema>;

export const batchPageSchema = pageOf(batchSchema, 'BatchPage');
export type BatchPageDto = z.infer<typeof batchPageSchema>;

export const batchItemQuerySchema = z.object({
  ...pageQuerySchema.shape,
  state: z.enum(BATCH_ITEM_STATES).optional(),
});
export type BatchItemQueryDto = z.infer<typeof batchItemQuerySchema>;

const moveSchema = z.object({ clock: z.string(), from: dateSchema, to: dateSchema });

export const batchItemSchema = z
  .object({
    case: caseRefSchema,
    state: z.enum(BATCH_ITEM_STATES),
    code: z.string().nullable().meta({ description: 'Of the refusal, or of what went wrong.' }),
    message: z.string().nullable().meta({ description: 'What the code says, in Chinese.' }),
    moves: z.array(moveSchema).meta({ description: 'Due dates that moved.' }),
    doneAt: instantSchema.nullable(),
  })
  .meta({ id: 'BatchItem' });
export type BatchItemDto = z.infer<typeof batchItemSchema>;

/** Of the cases that the reader may read; the totals count all. */
export const batchItemPageSchema = pageOf(batchItemSchema, 'BatchItemPage');
export type BatchItemPageDto = z.infer<typeof batchItemPageSchema>;
