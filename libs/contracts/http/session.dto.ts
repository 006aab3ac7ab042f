import { POST_ROLES } from '#libs/domain';
import { z } from 'zod';
import { codeSchema, passwordSchema } from './account.dto.js';
import { instantSchema, personNameSchema } from './shared.dto.js';

export const signInSchema = z
  .object({
    account: z.string().trim().min(1).max(100),
    password: passwordSchema,
    code: codeSchema
      .optional()
      .meta({ description: 'Of the second factor, or a recovery code; asked for where needed.' }),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

export const signedInSchema = z
  .object({
    token: z
      .string()
      .meta({ description: 'For `Authorization: Bearer`; browsers use the cookie.' }),
    expiresAt: instantSchema,
    person: personNameSchema,
    obligation: z
      .enum([
        'second_factor_required',
        'password_change_required',
        'second_factor_enrolment_required',
      ])
      .nullable()
      .meta({ description: 'What must be done before anything else is answered.' }),
  })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof signedInSchema>;

export const heldPostSchema = z
  .object({
    postId: z.string(),
    role: z.enum(POST_ROLES),
    title: z.string(),
    unitId: z.string(),
    areaId: z.string().nullable(),
    substituteFor: personNameSchema.nullable(),
  })
  .meta({ id: 'HeldPost' });

export const meSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    posts: z.array(heldPostSchema).meta({ description: 'Posts that the person may use now.' }),
    mayRegister: z.boolean(),
    mayImport: z.boolean(),
    readScope: z.enum(['all', 'areas', 'units', 'none']),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
