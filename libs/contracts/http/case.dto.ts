/** A case as lists and the case page show it. */
import {
  CASE_SOURCES,
  CASE_STATES,
  CLOCK_KINDS,
  PROGRESS_RHYTHMS,
  RECIPIENT_ROLES,
  SEVERITIES,
} from '#libs/domain';
import { z } from 'zod';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  personNameSchema,
  personRefSchema,
  provisionalSchema,
  unitRefSchema,
} from './shared.dto.js';

export const LAMPS = ['green', 'yellow', 'red', 'none'] as const;
/** 红黄绿灯 of the rectification clock; none: no clock runs. */
export const lampSchema = z.enum(LAMPS).meta({ id: 'Lamp' });
export type LampName = z.infer<typeof lampSchema>;

export const caseSummarySchema = z
  .object({
    caseId: z.string(),
    ledgerNumber: z.string().meta({ example: '督〔2026〕0001号' }),
    state: z.enum(CASE_STATES),
    stateZh: z.string().meta({ example: '整改中' }),
    suspended: z.boolean(),
    confidential: z.boolean().meta({ description: '涉密: only its circle knows of the case.' }),
    problem: z.string(),
    category: z.string(),
    source: z.enum(CASE_SOURCES),
    severity: z.enum(SEVERITIES),
    foundOn: dateSchema,
    area: unitRefSchema,
    township: unitRefSchema,
    place: z.string(),
    leadUnit: unitRefSchema.nullable(),
    handler: personRefSchema.nullable(),
    supervisor: personRefSchema.nullable(),
    firstDueDate: dateSchema.nullable(),
    governingClock: z
      .enum(CLOCK_KINDS)
      .nullable()
      .meta({ description: 'The running clock that due date and lamp are read from.' }),
    dueDate: dateSchema.nullable().meta({
      description: 'Of the governing clock; null when none runs or it is suspended.',
    }),
    dueDateProvisional: provisionalSchema,
    rectificationDueDate: dateSchema.nullable(),
    rectificationDueDateProvisional: provisionalSchema,
    remainingWorkingDays: z.number().int().nullable().meta({
      description: 'Working days until the due date; negative when overdue; null without one.',
    }),
    lamp: lampSchema,
    overdue: z.boolean(),
    latestProgress: z.string(),
    registeredAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof caseSummarySchema>;

export const possibleCommandSchema = z
  .object({ command: z.string(), labelZh: z.string().meta({ example: '签收' }) })
  .meta({ id: 'PossibleCommand' });
export type PossibleCommand = z.infer<typeof possibleCommandSchema>;

const stampSchema = z
  .object({
    ...personNameSchema.shape,
    postTitle: z.string(),
    role: z.string(),
    substituteFor: personNameSchema.nullable(),
  })
  .meta({ id: 'ActorStamp' });

const taskSchema = z
  .object({
    taskId: z.string(),
    kind: z.enum(['assisting', 'instruction']),
    unit: unitRefSchema,
    description: z.string(),
    dueDate: dateSchema,
    addedAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'CaseTask' });

export const evidenceItemSchema = z
  .object({
    evidenceId: z.string(),
    sha256: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    addedAt: instantSchema,
    addedBy: z.string(),
  })
  .meta({ id: 'EvidenceItem' });
export type EvidenceItemAnswer = z.infer<typeof evidenceItemSchema>;

export const evidenceListSchema = z
  .object({ items: z.array(evidenceItemSchema) })
  .meta({ id: 'EvidenceList' });
export type EvidenceListAnswer = z.infer<typeof evidenceListSchema>;

/** The whole case and what this person may do next. */
export const caseDetailSchema = z
  .object({
    ...caseSummarySchema.shape,
    sequence: z.number().int(),
    head: z.string().meta({ description: 'Hash of the last event.' }),
    basis: z.string(),
    foundBy: z.string(),
    remark: z.string(),
    policyVersion: z.string(),
    calendarVersion: z.string(),
    assistingUnits: z.array(unitRefSchema),
    targetTask: z.string(),
    progressRhythm: z.enum(PROGRESS_RHYTHMS).nullable(),
    suspension: z
      .object({ from: instantSchema, reason: z.string(), plannedEnd: dateSchema })
      .nullable(),
    extensionRequest: z
      .object({
        workingDays: z.number(),
        reason: z.string(),
        requestedAt: instantSchema,
        requestedBy: stampSchema,
      })
      .nullable(),
    extensionsApproved: z.number().int(),
    evidence: z.array(evidenceItemSchema),
    tasks: z.array(taskSchema),
    verifiedBy: stampSchema.nullable(),
    closedBy: stampSchema.nullable(),
    returns: z.number().int(),
    reopenings: z.number().int(),
    openAgendaItemId: z.string().nullable(),
    mergedInto: caseRefSchema.nullable(),
    unreached: z
      .array(
        z.object({ at: instantSchema, about: z.string(), roles: z.array(z.enum(RECIPIENT_ROLES)) }),
      )
      .meta({ description: 'Notices that reached nobody.' }),
    circle: z
      .array(personNameSchema)
      .nullable()
      .meta({ description: 'Who may know of the case (知情人员); null: it is not confidential.' }),
    mayDoNow: z.array(possibleCommandSchema),
  })
  .meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof caseDetailSchema>;
