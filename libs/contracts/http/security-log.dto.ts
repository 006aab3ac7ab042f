/** The security log and the log of readings, as the audit administrator and auditors see them. */
import { z } from 'zod';
import { instantSchema, pageOf, pageQuerySchema, personNameSchema } from './shared.dto.js';

const SUBJECT_KINDS = [
  'person',
  'account',
  'session',
  'token',
  'unit',
  'post',
  'case',
  'ledger',
  'policy',
] as const;

/** A day of Asia/Shanghai or an instant with its offset. */
const momentSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .meta({ description: 'A day (Asia/Shanghai, as a whole) or an instant with its offset.' });

/** Both ends of the period are included. */
export const securityLogQuerySchema = z.object({
  kind: z.string().max(60).optional().meta({ description: 'e.g. signInFailed' }),
  person: z.uuid().optional().meta({ description: 'Who did it, by id.' }),
  subject: z
    .string()
    .regex(new RegExp(`^(${SUBJECT_KINDS.join('|')}):[\\w-]{1,100}$`))
    .optional()
    .meta({ description: 'What it was about, as kind:id, e.g. account:7f0c…' }),
  from: momentSchema.optional(),
  to: momentSchema.optional(),
  ...pageQuerySchema.shape,
});
export type SecurityLogQueryDto = z.infer<typeof securityLogQuerySchema>;

const subjectSchema = z
  .object({
    kind: z.enum(SUBJECT_KINDS),
    id: z.string(),
    name: z.string().nullable().meta({ description: 'Of persons and units; null otherwise.' }),
  })
  .meta({ id: 'SecuritySubject' });

export const securityEventSchema = z
  .object({
    eventId: z.number().int(),
    at: instantSchema,
    kind: z.string(),
    kindZh: z.string().meta({ example: '登录失败' }),
    person: personNameSchema
      .nullable()
      .meta({ description: 'null: somebody not signed in, or the system.' }),
    account: z.string().nullable().meta({ description: 'As typed, for sign-ins.' }),
    address: z.string().nullable(),
    subject: subjectSchema.nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEventDto = z.infer<typeof securityEventSchema>;

export const securityLogPageSchema = pageOf(securityEventSchema, 'SecurityLogPage');
export type SecurityLogPageDto = z.infer<typeof securityLogPageSchema>;

const READ_WAYS = ['page', 'history', 'clocks', 'evidence', 'list', 'export', 'agenda'] as const;

export const caseReadSchema = z
  .object({
    readId: z.number().int(),
    at: instantSchema,
    person: personNameSchema,
    via: z.enum(READ_WAYS),
    viaZh: z.string().meta({ example: '事项页面' }),
  })
  .meta({ id: 'CaseRead' });
export type CaseReadDto = z.infer<typeof caseReadSchema>;

export const caseReadsPageSchema = pageOf(caseReadSchema, 'CaseReadsPage');
export type CaseReadsPageDto = z.infer<typeof caseReadsPageSchema>;

export const caseReadsQuerySchema = z.object({
  case: z.string().trim().min(1).max(100).meta({ description: "The case's id or ledger number." }),
  ...pageQuerySchema.shape,
});
export type CaseReadsQueryDto = z.infer<typeof caseReadsQuerySchema>;
