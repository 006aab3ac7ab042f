import { POST_ROLES } from '#libs/domain';
import { z } from 'zod';
import { personNameSchema, typedDateSchema } from './shared.dto.js';

const actingSchema = z.object({
  ...personNameSchema.shape,
  substituteFor: personNameSchema.nullable(),
});

const postSchema = z
  .object({
    postId: z.string(),
    role: z.enum(POST_ROLES),
    title: z.string(),
    holders: z
      .array(personNameSchema)
      .meta({ description: 'Absent ones included; empty: the post is vacant.' }),
    acting: z.array(actingSchema).meta({ description: 'Who acts on the post that day.' }),
  })
  .meta({ id: 'OrganisationPost' });

const unitSchema = z
  .object({
    unitId: z.string(),
    parentId: z.string().nullable(),
    kind: z.string(),
    name: z.string(),
    areaId: z.string().nullable(),
    fictional: z.boolean(),
    posts: z.array(postSchema),
  })
  .meta({ id: 'OrganisationUnit' });

/** Which day's organisation; today's without it. */
export const organisationQuerySchema = z.object({ on: typedDateSchema.optional() });

/** Every unit of the day, a parent before its children, with its posts and who holds them on that day. */
export const organisationSchema = z
  .object({ units: z.array(unitSchema) })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationSchema>;
