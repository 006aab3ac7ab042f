import { POST_ROLES } from '#libs/domain';
import { z } from 'zod';
import { personNameSchema } from './shared.dto.js';

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
    acting: z.array(actingSchema).meta({ description: 'Who acts on the post today.' }),
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

/** Every unit, a parent before its children, with its posts and who holds them today. */
export const organisationSchema = z
  .object({ units: z.array(unitSchema) })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationSchema>;
