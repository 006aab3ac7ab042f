import { CASE_STATES, SEVERITIES } from '#libs/domain';
import { z } from 'zod';
import { caseSummarySchema, LAMPS, type LampName } from './case.dto.js';
import { pageOf, pageQuerySchema } from './shared.dto.js';

const LAMPS_ZH: Readonly<Record<string, LampName>> = {
  绿: 'green',
  黄: 'yellow',
  红: 'red',
  绿灯: 'green',
  黄灯: 'yellow',
  红灯: 'red',
};

const lampFilterSchema = z
  .string()
  .transform((text) => LAMPS_ZH[text] ?? text)
  .pipe(z.enum(LAMPS))
  .meta({ description: 'green, yellow, red (or 绿, 黄, 红); none: no clock runs.' });

const booleanFilterSchema = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What the ledger is filtered by; units and areas by id or exact name. */
export const ledgerFilterSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  area: z.string().max(200).optional(),
  unit: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Lead unit, assisting unit or township.' }),
  state: z.enum(CASE_STATES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  policyVersion: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'The policy version that the case computes with.' }),
  lamp: lampFilterSchema.optional(),
  overdue: booleanFilterSchema.optional(),
  text: z.string().trim().max(200).optional(),
});
export type LedgerFilterQuery = z.infer<typeof ledgerFilterSchema>;

export const ledgerQuerySchema = z.object({
  ...ledgerFilterSchema.shape,
  ...pageQuerySchema.shape,
});
export type LedgerQuery = z.infer<typeof ledgerQuerySchema>;

export const ledgerPageSchema = pageOf(caseSummarySchema, 'LedgerPage');
export type LedgerPage = z.infer<typeof ledgerPageSchema>;
