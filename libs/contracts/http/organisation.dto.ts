import { POST_ROLES } from '#libs/domain';
import { z } from 'zod';
import { personNameSchema } from './shared.dto.js';

/** Units, areas and posts with their holders today, for forms that choose among them. */
export const organisationSchema = z
  .object({
    units: z.array(
      z.object({
        unitId: z.string(),
        name: z.string(),
        kind: z.string(),
        parentId: z.string().nullable(),
        areaId: z.string().nullable(),
      }),
    ),
    posts: z.array(
      z.object({
        postId: z.string(),
        role: z.enum(POST_ROLES),
        title: z.string(),
        unitId: z.string(),
        areaId: z.string().nullable(),
        holder: personNameSchema.nullable(),
        actingSubstitute: personNameSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationSchema>;
