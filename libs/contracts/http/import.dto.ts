import { z } from 'zod';
import { instantSchema } from './shared.dto.js';

export const importQuerySchema = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .meta({ description: 'true (the default) only counts.' }),
});

export const importFaultSchema = z
  .object({
    row: z.number().int().meta({ description: 'Row of the sheet, as Excel counts.' }),
    column: z.string(),
    code: z.string(),
    message: z.string(),
    messageEn: z.string(),
  })
  .meta({ id: 'ImportFault' });

export const importReportSchema = z
  .object({
    key: z.string().meta({ description: 'SHA-256 of the workbook; names this import.' }),
    dryRun: z.boolean(),
    rows: z.number().int(),
    imported: z.number().int().meta({ description: 'In a dry run: how many would be.' }),
    alreadyClosed: z
      .number()
      .int()
      .meta({ description: 'How many of the imported are closed history.' }),
    alreadyPresent: z.number().int(),
    faults: z.array(importFaultSchema),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;

export const importProgressSchema = z
  .object({
    key: z.string(),
    state: z.enum(['running', 'finished']),
    rows: z.number().int(),
    done: z.number().int(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    report: importReportSchema.nullable(),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof importProgressSchema>;
