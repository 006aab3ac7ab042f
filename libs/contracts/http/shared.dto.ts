/** Pieces that several requests and answers share. */
import { z } from 'zod';

/** Longest free text that a person may type into one field. */
const LONGEST_TEXT = 4000;

/** An instant in UTC, ISO-8601. */
export const instantSchema = z.string().meta({ format: 'date-time' });

/** A day in Asia/Shanghai. */
export const dateSchema = z.string().meta({ format: 'date', example: '2026-09-18' });

/** 暂定: of a date beside it. */
export const provisionalSchema = z.boolean().meta({
  description: '暂定: the date lies beyond the last published notice and may still move.',
});

/**
 * What a person types into a field that the domain judges: it may be left out or blank here, so that the caller hears
 * the domain's own code (`text_required`, `suspension_without_planned_end`) instead of a general one.
 */
export const typedTextSchema = z.string().trim().max(LONGEST_TEXT).default('');

/** A date as typed; the domain says `date_invalid` to anything that is no real date. */
export const typedDateSchema = z
  .string()
  .trim()
  .max(40)
  .meta({ format: 'date', example: '2026-09-18' });

/** A unit's id or its exact name, where that is unique. */
export const unitKeySchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: "A unit's id, or its exact name where that is unique." });

/** A person's id or exact name, where that is unique. */
export const personKeySchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: "A person's id, or their exact name where that is unique." });

/** Longest circle of a confidential case (涉密事项知情人员); who needs more names no circle but an audience. */
const LARGEST_CIRCLE = 100;

export const circleKeysSchema = z.array(personKeySchema).max(LARGEST_CIRCLE);

export const unitRefSchema = z
  .object({ unitId: z.string(), name: z.string() })
  .meta({ id: 'UnitRef' });

export const personRefSchema = z
  .object({
    personId: z.string().nullable().meta({ description: 'null: a name without an account.' }),
    name: z.string(),
  })
  .meta({ id: 'PersonRef' });

export const personNameSchema = z
  .object({ personId: z.string(), name: z.string() })
  .meta({ id: 'PersonName' });

export const caseRefSchema = z
  .object({ caseId: z.string(), ledgerNumber: z.string() })
  .meta({ id: 'CaseRef' });

/** Which page: `cursor` is what the page before gave as `next`. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** One page; `next` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
    })
    .meta({ id });
