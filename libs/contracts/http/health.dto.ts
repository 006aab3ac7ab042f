import { z } from 'zod';

export const readinessSchema = z
  .object({ status: z.enum(['ready', 'away']), postgres: z.boolean(), temporal: z.boolean() })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
