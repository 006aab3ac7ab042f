import { z } from 'zod';

/** RFC 9457; see libs/contracts/errors. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    titleEn: z.string(),
    status: z.number().int(),
    detail: z.string(),
    detailEn: z.string(),
    code: z.string(),
    fields: z.array(z.string()),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    instance: z.string(),
  })
  .meta({ id: 'Problem' });
