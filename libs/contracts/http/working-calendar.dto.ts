/** A merged working calendar as people hand it in; whether clocks could compute with it is the domain's to judge. */
import { type WorkingCalendar, ZONE } from '#libs/domain';
import { z } from 'zod';

const LONGEST_NAME = 200;
/** A calendar of a century. */
const MOST_DAYS = 5_000;

const nameSchema = z.string().max(LONGEST_NAME);
const dayNamesSchema = z
  .record(z.iso.date(), nameSchema)
  .refine((days) => Object.keys(days).length <= MOST_DAYS);

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
