/**
 * Policies and calendars as people hand them in. The shapes follow the domain's member by member (a new member of a rung
 * does not compile until it is named here); whether the rules could run is the domain's to judge.
 */
import {
  CLOCK_KINDS,
  type Policy,
  POST_ROLES,
  PROGRESS_RHYTHMS,
  REASSIGNMENT_RULES,
  RECIPIENT_ROLES,
  REOPENING_RULES,
  type Rung,
  SEVERITIES,
  type WorkingCalendar,
  ZONE,
} from '#libs/domain';
import { z } from 'zod';

const LONGEST_NAME = 200;
/** Nobody climbs further; longer ones are a mistake or an attack. */
const LONGEST_LADDER = 50;
/** A calendar of a century. */
const MOST_DAYS = 5_000;

const nameSchema = z.string().max(LONGEST_NAME);
const dayCountSchema = z.number().int();
const dayNamesSchema = z
  .record(z.iso.date(), nameSchema)
  .refine((days) => Object.keys(days).length <= MOST_DAYS);

const rungShape = {
  key: nameSchema,
  offsetWorkingDays: dayCountSchema,
  at: nameSchema,
  recipients: z.array(z.enum(RECIPIENT_ROLES)).max(RECIPIENT_ROLES.length),
  urgency: z.enum(['digest', 'urgent']),
  tone: z.enum(['blue', 'yellow', 'red']),
  opensAgendaItem: z.boolean(),
} satisfies Record<keyof Rung, z.ZodType>;

const ladderSchema = z.array(z.strictObject(rungShape)).max(LONGEST_LADDER);
const laddersSchema = z.strictObject(sameForEach(CLOCK_KINDS, ladderSchema));

const BUDGETED_KINDS = ['receipt', 'rectification', 'verification', 'consolidation'] as const;
const budgetsSchema = z.strictObject(sameForEach(BUDGETED_KINDS, dayCountSchema));

const severityPolicySchema = z.strictObject({
  budgetWorkingDays: budgetsSchema,
  progressRhythm: z.enum(PROGRESS_RHYTHMS),
  ladders: laddersSchema,
});

/** A category names only what differs from its severity. */
const categoryBudgetsSchema = z.strictObject(
  sameForEach(
    SEVERITIES,
    z.strictObject(sameForEach(BUDGETED_KINDS, dayCountSchema.exactOptional())).exactOptional(),
  ),
);

const policyShape = {
  version: nameSchema,
  progressBudgetWorkingDays: z.strictObject(sameForEach(PROGRESS_RHYTHMS, dayCountSchema)),
  extension: z.strictObject({
    maximumCount: dayCountSchema,
    maximumShareOfBudget: z.number(),
    approvers: z.array(z.enum(POST_ROLES)).max(POST_ROLES.length).exactOptional(),
  }),
  suspension: z.strictObject({
    maximumCalendarDays: dayCountSchema,
    maximumCount: dayCountSchema.exactOptional(),
  }),
  reassignment: z
    .strictObject({ rule: z.enum(REASSIGNMENT_RULES), leastWorkingDays: dayCountSchema })
    .exactOptional(),
  reopening: z.strictObject({ rule: z.enum(REOPENING_RULES) }).exactOptional(),
  categories: z.record(nameSchema, categoryBudgetsSchema).exactOptional(),
  repeatWithinMonths: dayCountSchema,
  lampYellowWorkingDays: dayCountSchema,
  severities: z.strictObject(sameForEach(SEVERITIES, severityPolicySchema)),
} satisfies Record<keyof Policy, z.ZodType>;

export const policySchema = z.strictObject(policyShape).meta({ id: 'Policy' });

const hoursSchema = z.strictObject({ opens: nameSchema, closes: nameSchema });

const calendarShape = {
  version: nameSchema,
  zone: z.literal(ZONE),
  coveredFrom: z.iso.date(),
  coveredUntil: z.iso.date(),
  hours: hoursSchema,
  rest: dayNamesSchema,
  worked: dayNamesSchema,
  notices: z
    .array(z.strictObject({ year: z.number().int(), reference: nameSchema }))
    .max(LONGEST_NAME),
  localRests: z
    .array(
      z.strictObject({
        name: nameSchema,
        from: z.iso.date(),
        until: z.iso.date(),
        reference: nameSchema,
      }),
    )
    .max(LONGEST_NAME)
    .exactOptional(),
  edition: z.number().int().exactOptional(),
} satisfies Record<keyof WorkingCalendar, z.ZodType>;

export const workingCalendarSchema = z.strictObject(calendarShape).meta({ id: 'WorkingCalendar' });

function sameForEach<Key extends string, Schema extends z.ZodType>(
  keys: readonly Key[],
  schema: Schema,
): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;
}
