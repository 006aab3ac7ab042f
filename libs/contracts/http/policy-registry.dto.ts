/** Policies (督办规则) from draft to retirement: what is typed, and what is answered. Days are of Asia/Shanghai. */
import { POLICY_STATUSES } from '#libs/domain';
import { z } from 'zod';
import { policyBodySchema } from './policy-body.dto.js';
import {
  dateSchema,
  instantSchema,
  personNameSchema,
  typedDateSchema,
  typedTextSchema,
} from './shared.dto.js';

const DRAFT_STATES = ['open', 'approved', 'discarded'] as const;

/** Who, in which post. */
const policyStampSchema = personNameSchema
  .extend({ postTitle: z.string(), substituteFor: personNameSchema.nullable() })
  .meta({ id: 'PolicyStamp' });

/** Goes up with every replacement: who replaces or approves a draft names the one that they read. */
const revisionSchema = z
  .number()
  .int()
  .min(1)
  .meta({ description: 'Of the draft as the caller read it; refused where it has changed since.' });

export const policyQuerySchema = z.object({
  on: typedDateSchema.optional().meta({ description: 'The day that the status is of; today.' }),
});

const versionShape = {
  version: z.string(),
  status: z.enum(POLICY_STATUSES).meta({
    description:
      'approved: holds from a later day on; inForce: for cases that are registered on the day; retired: followed by another.',
  }),
  effectiveFrom: dateSchema,
  draftId: z.string().nullable().meta({ description: 'null, like the three below: of a release.' }),
  draftedBy: policyStampSchema.nullable(),
  approvedBy: policyStampSchema.nullable(),
  approvedAt: instantSchema.nullable(),
};

const policyVersionSummarySchema = z.object(versionShape).meta({ id: 'PolicyVersionSummary' });

export const policyListSchema = z
  .object({
    on: dateSchema,
    items: z
      .array(policyVersionSummarySchema)
      .meta({ description: 'The one that holds from the latest day first.' }),
  })
  .meta({ id: 'PolicyList' });
export type PolicyListAnswer = z.infer<typeof policyListSchema>;

export const policyVersionSchema = z
  .object({ ...versionShape, policy: policyBodySchema })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersionAnswer = z.infer<typeof policyVersionSchema>;

const draftContentShape = {
  policy: policyBodySchema,
  effectiveFrom: typedDateSchema
    .nullable()
    .default(null)
    .meta({ description: 'The day that is wished for; the approver decides.' }),
  note: typedTextSchema.meta({ description: 'Why the rules are to change.' }),
};

export const createPolicyDraftSchema = z
  .strictObject(draftContentShape)
  .meta({ id: 'CreatePolicyDraft' });
export type CreatePolicyDraft = z.infer<typeof createPolicyDraftSchema>;

export const replacePolicyDraftSchema = z
  .strictObject({ ...draftContentShape, revision: revisionSchema })
  .meta({ id: 'ReplacePolicyDraft' });
export type ReplacePolicyDraft = z.infer<typeof replacePolicyDraftSchema>;

export const approvePolicyDraftSchema = z
  .strictObject({
    revision: revisionSchema,
    effectiveFrom: typedDateSchema.meta({
      format: 'date',
      description: 'The first day on which it is in force: today or later.',
    }),
  })
  .meta({ id: 'ApprovePolicyDraft' });
export type ApprovePolicyDraft = z.infer<typeof approvePolicyDraftSchema>;

export const policyDraftSchema = z
  .object({
    draftId: z.string(),
    version: z.string(),
    state: z.enum(DRAFT_STATES),
    revision: z.number().int(),
    effectiveFrom: dateSchema.nullable(),
    note: z.string(),
    madeBy: policyStampSchema,
    madeAt: instantSchema,
    changedBy: policyStampSchema,
    changedAt: instantSchema,
    endedBy: policyStampSchema.nullable(),
    endedAt: instantSchema.nullable(),
    policy: policyBodySchema,
  })
  .meta({ id: 'PolicyDraft' });
export type PolicyDraftAnswer = z.infer<typeof policyDraftSchema>;

export const policyDraftListSchema = z
  .object({ items: z.array(policyDraftSchema.omit({ policy: true })) })
  .meta({ id: 'PolicyDraftList' });
export type PolicyDraftListAnswer = z.infer<typeof policyDraftListSchema>;

export const policyCheckSchema = z
  .object({
    sound: z.boolean(),
    faults: z.array(
      z.object({
        path: z
          .string()
          .meta({ description: 'Where it lies, e.g. severities.grave.ladders.receipt.due' }),
        zh: z.string(),
        en: z.string(),
      }),
    ),
  })
  .meta({ id: 'PolicyCheck' });
export type PolicyCheckAnswer = z.infer<typeof policyCheckSchema>;
