/** Alarms and the watchdog's runs, as those see them who look after the system; nothing of a case but its number. */
import { z } from 'zod';
import { instantSchema, pageOf, pageQuerySchema } from './shared.dto.js';

export const alarmsQuerySchema = z.object({ ...pageQuerySchema.shape });
export type AlarmsQueryDto = z.infer<typeof alarmsQuerySchema>;

export const alarmSchema = z
  .object({
    alarmId: z.string(),
    at: instantSchema,
    kind: z.string().meta({ example: 'workflowMissing' }),
    kindZh: z.string().meta({ example: '时限无人值守' }),
    caseId: z.string().nullable(),
    ledgerNumber: z.string().nullable().meta({ example: '督〔2026〕0001号' }),
    roles: z.array(z.string()).meta({ description: 'Roles that reached nobody.' }),
    toldAt: instantSchema.nullable().meta({ description: 'When a mail about it was accepted.' }),
    endedAt: instantSchema
      .nullable()
      .meta({ description: 'What was found is gone; only for what the watchdog finds.' }),
    acknowledgedAt: instantSchema.nullable(),
    acknowledgedBy: z.string().nullable().meta({ description: "A person's id." }),
  })
  .meta({ id: 'Alarm' });
export type AlarmDto = z.infer<typeof alarmSchema>;

export const alarmPageSchema = pageOf(alarmSchema, 'AlarmPage');
export type AlarmPageDto = z.infer<typeof alarmPageSchema>;

export const reconciliationSchema = z
  .object({
    runId: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable().meta({ description: 'null: under way, or cut off.' }),
    repair: z.boolean(),
    cases: z.number().int().meta({ description: 'Open cases looked at.' }),
    workflows: z.number().int().meta({ description: 'Running workflows looked at.' }),
    findings: z
      .record(z.string(), z.number().int())
      .meta({ description: 'By kind; a kind that was not found is left out.' }),
    repaired: z.number().int(),
  })
  .meta({ id: 'Reconciliation' });

export const reconciliationsSchema = z
  .object({ items: z.array(reconciliationSchema) })
  .meta({ id: 'Reconciliations' });
export type ReconciliationsDto = z.infer<typeof reconciliationsSchema>;

export const reconciliationsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(24),
});
export type ReconciliationsQueryDto = z.infer<typeof reconciliationsQuerySchema>;
