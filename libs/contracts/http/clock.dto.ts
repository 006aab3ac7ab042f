/** Every clock of a case with the answer to "why this date?". */
import { CLOCK_KINDS, RECIPIENT_ROLES, RUNG_CHANNELS } from '#libs/domain';
import { z } from 'zod';
import { dateSchema, instantSchema, provisionalSchema } from './shared.dto.js';

const derivationStepSchema = z
  .object({
    kind: z.string(),
    from: dateSchema,
    until: dateSchema,
    days: z.number().int(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'DerivationStep' });

const upcomingRungSchema = z
  .object({
    rungKey: z.string(),
    plannedAt: instantSchema,
    offsetWorkingDays: z
      .number()
      .int()
      .meta({ description: '0 where the offset is counted in working hours.' }),
    offsetWorkingHours: z.number().int().optional().meta({
      description: 'Hours of office time from the close of the due date; absent: in days.',
    }),
    tone: z.enum(['blue', 'yellow', 'red']),
    recipients: z.array(z.enum(RECIPIENT_ROLES)),
    opensAgendaItem: z.boolean(),
    channel: z.enum(RUNG_CHANNELS),
  })
  .meta({ id: 'UpcomingRung' });

const clockAnswerSchema = z
  .object({
    kind: z.enum(CLOCK_KINDS),
    startedAt: instantSchema,
    stoppedAt: instantSchema.nullable(),
    outcome: z.string().nullable(),
    breachedAt: instantSchema.nullable(),
    budgetWorkingDays: z.number().int(),
    totalWorkingDays: z.number().int(),
    generation: z.number().int(),
    dueDate: dateSchema.nullable(),
    dueAt: instantSchema.nullable(),
    provisional: provisionalSchema,
    steps: z.array(derivationStepSchema),
    firedRungs: z.array(z.string()),
    upcomingRungs: z.array(upcomingRungSchema),
  })
  .meta({ id: 'ClockAnswer' });

export const clocksAnswerSchema = z
  .object({
    caseId: z.string(),
    policyVersion: z.string(),
    calendarVersion: z.string(),
    clocks: z.array(clockAnswerSchema),
  })
  .meta({ id: 'ClocksAnswer' });
export type ClocksAnswer = z.infer<typeof clocksAnswerSchema>;
