import { z } from 'zod';

export const readinessSchema = z
  .object({
    status: z.enum(['ready', 'away']),
    postgres: z.boolean(),
    temporal: z.boolean(),
    watchdog: z
      .object({ late: z.boolean(), lastReconciliationAt: z.iso.datetime().nullable() })
      .nullable()
      .meta({ description: 'null while PostgreSQL is away. A late one makes nobody wait.' }),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
