/** What the adoption of a policy version would do to one running case. */
import { ADOPTION_CHOICES, ADOPTION_DIRECTIONS, CLOCK_KINDS } from '#libs/domain';
import { z } from 'zod';
import { dateSchema, instantSchema } from './shared.dto.js';

const choiceSchema = z.enum(ADOPTION_CHOICES).meta({
  description:
    'stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier.',
});

const versionLabelSchema = z.string().trim().min(1).max(100);

export const adoptionQuerySchema = z.object({
  policyVersion: versionLabelSchema,
  choice: choiceSchema.default('move'),
});
export type AdoptionQuery = z.infer<typeof adoptionQuerySchema>;

const adoptedClockShape = {
  clock: z.enum(CLOCK_KINDS),
  oldBudgetWorkingDays: z.number().int(),
  newBudgetWorkingDays: z.number().int(),
  oldDueDate: dateSchema.nullable().meta({ description: 'null while the clock is suspended.' }),
  newDueDate: dateSchema.nullable(),
  setIndividually: z
    .boolean()
    .meta({ description: 'The budget was set for this case by name: no policy changes it.' }),
  passedRungs: z
    .array(z.string())
    .meta({ description: 'New rungs whose time has passed: they never fire.' }),
  dueAtOnce: z
    .array(z.string())
    .meta({ description: 'Rungs that were still to come and that fire at once.' }),
};

const previewedRungSchema = z
  .object({
    rungKey: z.string(),
    before: instantSchema.nullable().meta({ description: 'null: the version brings it.' }),
    after: instantSchema.nullable().meta({ description: 'null: the version drops it.' }),
  })
  .meta({ id: 'PreviewedRung' });

export const caseAdoptionPreviewSchema = z
  .object({
    caseId: z.string(),
    fromVersion: z.string(),
    toVersion: z.string(),
    choice: choiceSchema,
    direction: z.enum(ADOPTION_DIRECTIONS),
    calendarVersion: z.string(),
    effectiveFrom: dateSchema.meta({ description: 'No case adopts the version before this day.' }),
    clocks: z.array(
      z
        .object({
          ...adoptedClockShape,
          suspended: z.boolean().meta({
            description: 'The instants of the rungs are then those of a clock that goes on now.',
          }),
          remaining: z.array(previewedRungSchema),
        })
        .meta({ id: 'PreviewedClock' }),
    ),
  })
  .meta({ id: 'CaseAdoptionPreview' });
export type CaseAdoptionPreview = z.infer<typeof caseAdoptionPreviewSchema>;
