/**
 * A policy as people hand it in. The shape follows the domain's member by member and knows no other member, so that a
 * misspelt rule is refused and not forgotten; whether the rules could run is the domain's to judge.
 */
import {
  CLOCK_KINDS,
  type DayRung,
  EXTENSION_APPROVERS,
  type HourRung,
  type Policy,
  PROGRESS_RHYTHMS,
  REASSIGNMENT_RULES,
  RECIPIENT_ROLES,
  REOPENING_RULES,
  RUNG_CHANNELS,
  SEVERITIES,
} from '#libs/domain';
import { z } from 'zod';

const LONGEST_NAME = 200;
const LONGEST_LADDER = 50;
const MOST_CATEGORIES = 200;

const nameSchema = z.string().max(LONGEST_NAME);
const numberSchema = z.number();

const rungShape = {
  key: nameSchema,
  recipients: z.array(z.enum(RECIPIENT_ROLES)).max(RECIPIENT_ROLES.length),
  urgency: z.enum(['digest', 'urgent']),
  tone: z.enum(['blue', 'yellow', 'red']),
  opensAgendaItem: z.boolean(),
  channel: z.enum(RUNG_CHANNELS).optional(),
};
const dayRungShape = { ...rungShape, offsetWorkingDays: numberSchema, at: nameSchema };
const hourRungShape = { ...rungShape, offsetWorkingHours: numberSchema };

/** In one unit: working days with a time of day, or working hours. */
const rungSchema = z.union([
  z.strictObject(dayRungShape satisfies Partial<Record<keyof DayRung, z.ZodType>>),
  z.strictObject(hourRungShape satisfies Partial<Record<keyof HourRung, z.ZodType>>),
]);

const budgetsSchema = z.strictObject({
  receipt: numberSchema,
  rectification: numberSchema,
  verification: numberSchema,
  consolidation: numberSchema,
});

const severityPolicySchema = z.strictObject({
  budgetWorkingDays: budgetsSchema,
  progressRhythm: z.enum(PROGRESS_RHYTHMS),
  ladders: z.strictObject(sameForEach(CLOCK_KINDS, z.array(rungSchema).max(LONGEST_LADDER))),
});

const categoriesSchema = z
  .record(nameSchema, z.strictObject(sameForEach(SEVERITIES, budgetsSchema.partial())).partial())
  .refine((categories) => Object.keys(categories).length <= MOST_CATEGORIES);

const policyShape = {
  version: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u)
    .meta({ description: 'The label: letters, digits and . _ - , at most 50 characters.' }),
  progressBudgetWorkingDays: z.strictObject(sameForEach(PROGRESS_RHYTHMS, numberSchema)),
  extension: z.strictObject({
    maximumCount: numberSchema,
    maximumShareOfBudget: numberSchema,
    approvers: z.array(z.enum(EXTENSION_APPROVERS)).max(EXTENSION_APPROVERS.length).optional(),
  }),
  suspension: z.strictObject({
    maximumCalendarDays: numberSchema,
    maximumCount: numberSchema.optional(),
  }),
  reassignment: z
    .strictObject({ rule: z.enum(REASSIGNMENT_RULES), leastWorkingDays: numberSchema.optional() })
    .optional(),
  reopening: z.strictObject({ rule: z.enum(REOPENING_RULES) }).optional(),
  categories: categoriesSchema.optional(),
  repeatWithinMonths: numberSchema,
  lampYellowWorkingDays: numberSchema,
  severities: z.strictObject(sameForEach(SEVERITIES, severityPolicySchema)),
} satisfies Record<keyof Policy, z.ZodType>;

export const policyBodySchema = z.strictObject(policyShape).meta({ id: 'PolicyBody' });

function sameForEach<Key extends string, Schema extends z.ZodType>(
  keys: readonly Key[],
  schema: Schema,
): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;
}
