/** Acts on the organisation registry (要点 §1–2): what is typed, and what is answered. Days are of Asia/Shanghai. */
import { POST_ROLES, UNIT_KINDS } from '#libs/domain';
import { z } from 'zod';
import { dateSchema, instantSchema, personNameSchema, typedDateSchema } from './shared.dto.js';

const LONGEST_NAME = 200;

const idSchema = z.string().trim().min(1).max(100);
const nameSchema = z.string().trim().max(LONGEST_NAME);
const firstDay = typedDateSchema.meta({
  format: 'date',
  description: 'First day on which it holds.',
});
const lastDay = typedDateSchema.meta({ format: 'date', description: 'Last day, included.' });

export const openUnitSchema = z
  .strictObject({
    parentId: idSchema.nullable(),
    kind: z.enum(UNIT_KINDS),
    name: nameSchema,
    areaId: idSchema
      .nullable()
      .default(null)
      .meta({ description: 'The area that a group owns; null for every other kind.' }),
    openedOn: firstDay,
  })
  .meta({ id: 'OpenUnit' });

export const renameUnitSchema = z
  .strictObject({ name: nameSchema, from: firstDay })
  .meta({ id: 'RenameUnit' });

export const moveUnitSchema = z
  .strictObject({ parentId: idSchema, from: firstDay })
  .meta({ id: 'MoveUnit' });

export const mergeUnitSchema = z
  .strictObject({ intoUnitId: idSchema, from: firstDay })
  .meta({ id: 'MergeUnit' });

/** Of a unit and of a post. */
export const closingSchema = z
  .strictObject({
    from: typedDateSchema.meta({ format: 'date', description: 'First day without it.' }),
  })
  .meta({ id: 'RegistryClosing' });

export const createPostSchema = z
  .strictObject({
    unitId: idSchema,
    role: z.enum(POST_ROLES),
    title: nameSchema,
    openedOn: firstDay,
  })
  .meta({ id: 'CreatePost' });

export const personBodySchema = z.strictObject({ name: nameSchema }).meta({ id: 'PersonBody' });

export const appointSchema = z
  .strictObject({
    postId: idSchema,
    personId: idSchema,
    from: firstDay,
    to: lastDay.nullable().default(null),
  })
  .meta({ id: 'Appoint' });

export const endAppointmentSchema = z
  .strictObject({
    postId: idSchema,
    personId: idSchema,
    to: lastDay.meta({
      description: 'Last day in the post; the day before the first withdraws what has not begun.',
    }),
  })
  .meta({ id: 'EndAppointment' });

export const nameSubstituteSchema = z
  .strictObject({ personId: idSchema, substituteId: idSchema, from: firstDay, to: lastDay })
  .meta({ id: 'NameSubstitute' });

export const endSubstituteSchema = z
  .strictObject({
    personId: idSchema,
    from: typedDateSchema.meta({
      format: 'date',
      description: 'First day of the absence to be ended.',
    }),
    to: lastDay,
  })
  .meta({ id: 'EndSubstitute' });

/** What changed; the ids of what was made stand in it. */
const registryChangeSchema = z
  .looseObject({ kind: z.string().meta({ description: 'e.g. unitOpened, appointed' }) })
  .meta({ id: 'RegistryChange' });

export const registryAnswerSchema = z
  .object({ act: z.string(), at: instantSchema, changes: z.array(registryChangeSchema) })
  .meta({ id: 'RegistryAnswer' });
export type RegistryAnswer = z.infer<typeof registryAnswerSchema>;

export const unitHistorySchema = z
  .object({
    unitId: z.string(),
    kind: z.enum(UNIT_KINDS),
    openedOn: dateSchema.nullable(),
    closedOn: dateSchema.nullable().meta({ description: 'First day without it.' }),
    mergedInto: z.string().nullable(),
    names: z.array(z.object({ fromDate: dateSchema, name: z.string() })),
    places: z.array(z.object({ fromDate: dateSchema, parentId: z.string().nullable() })),
  })
  .meta({ id: 'UnitHistory' });
export type UnitHistory = z.infer<typeof unitHistorySchema>;

export const peopleSchema = z
  .object({
    people: z.array(
      z.object({
        ...personNameSchema.shape,
        posts: z.array(z.object({ postId: z.string(), title: z.string() })),
      }),
    ),
  })
  .meta({ id: 'People' });
export type People = z.infer<typeof peopleSchema>;

export const substitutesSchema = z
  .object({
    substitutes: z.array(
      z.object({
        person: personNameSchema,
        substitute: personNameSchema.nullable(),
        fromDate: dateSchema,
        toDate: dateSchema,
      }),
    ),
  })
  .meta({ id: 'Substitutes' });
export type Substitutes = z.infer<typeof substitutesSchema>;

export const registryHistorySchema = z
  .object({
    acts: z.array(
      z.object({
        actId: z.number().int(),
        act: z.string(),
        at: instantSchema,
        by: z.object({
          ...personNameSchema.shape,
          postId: z.string().nullable(),
          postTitle: z.string().nullable(),
          role: z.string().nullable(),
          substituteFor: personNameSchema.nullable(),
        }),
        changes: z.array(registryChangeSchema),
      }),
    ),
    next: z.number().int().nullable().meta({ description: '`after` of the next page.' }),
  })
  .meta({ id: 'RegistryHistory' });
export type RegistryHistoryAnswer = z.infer<typeof registryHistorySchema>;

export const registryHistoryQuerySchema = z.object({
  after: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const registryImportReportSchema = z
  .object({
    dryRun: z.boolean(),
    rows: z.number().int(),
    imported: z.number().int().meta({ description: 'Rows of which something was entered.' }),
    alreadyPresent: z.number().int().meta({ description: 'Rows of which everything was there.' }),
    awaiting: z.number().int().meta({
      description: 'Rows of which the other administrator must still enter something.',
    }),
    faults: z.array(
      z.object({
        row: z.number().int().meta({ description: 'Row of the sheet, as Excel counts.' }),
        column: z.string(),
        code: z.string(),
        message: z.string(),
        messageEn: z.string(),
      }),
    ),
  })
  .meta({ id: 'RegistryImportReport' });
export type RegistryImportReport = z.infer<typeof registryImportReportSchema>;
