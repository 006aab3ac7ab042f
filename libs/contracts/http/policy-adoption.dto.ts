/** The adoption of a policy version by running cases: what it would do to one, and to many at once. */
import { ADOPTION_CHOICES, ADOPTION_DIRECTIONS, CLOCK_KINDS } from '#libs/domain';
import { z } from 'zod';
import { BATCH_ITEM_STATES } from '../workflow/batch.messages.js';
import { batchSchema } from './batch.dto.js';
import { ledgerFilterSchema } from './ledger.dto.js';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  typedTextSchema,
} from './shared.dto.js';

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

/** As the ledger is filtered; ended cases, and those with the version already, are left out in any case. */
const adoptionFilterSchema = z
  .strictObject({ ...ledgerFilterSchema.shape, overdue: z.boolean().optional() })
  .meta({ id: 'PolicyAdoptionFilter' });

export const proposeAdoptionSchema = z
  .strictObject({
    policyVersion: versionLabelSchema,
    choice: choiceSchema,
    reason: typedTextSchema,
    filter: adoptionFilterSchema.default({}),
  })
  .meta({ id: 'ProposePolicyAdoption' });
export type ProposeAdoption = z.infer<typeof proposeAdoptionSchema>;

export const policyAdoptionSchema = z
  .object({
    batch: batchSchema,
    preview: z
      .object({
        cases: z.number().int().meta({ description: 'Of those that the reader may read.' }),
        earlier: z.number().int().meta({ description: 'At least one due date moves earlier.' }),
        later: z.number().int(),
        unmoved: z.number().int(),
        firesAtOnce: z.number().int(),
        notPreviewed: z.number().int().meta({
          description:
            'Not 0 where the proposal was broken off: sent again under the same key, it goes on.',
        }),
      })
      .meta({ id: 'PolicyAdoptionPreview' }),
  })
  .meta({ id: 'PolicyAdoption' });
export type PolicyAdoptionAnswer = z.infer<typeof policyAdoptionSchema>;

export const adoptionItemQuerySchema = z.object({
  ...pageQuerySchema.shape,
  direction: z.enum(ADOPTION_DIRECTIONS).optional(),
  firesAtOnce: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
});
export type AdoptionItemQuery = z.infer<typeof adoptionItemQuerySchema>;

const adoptionItemSchema = z
  .object({
    case: caseRefSchema,
    state: z.enum(BATCH_ITEM_STATES),
    direction: z.enum(ADOPTION_DIRECTIONS),
    firesAtOnce: z.boolean(),
    clocks: z.array(z.object(adoptedClockShape).meta({ id: 'AdoptedClock' })),
  })
  .meta({ id: 'PolicyAdoptionItem' });

export const adoptionItemPageSchema = pageOf(adoptionItemSchema, 'PolicyAdoptionItemPage');
export type AdoptionItemPage = z.infer<typeof adoptionItemPageSchema>;
