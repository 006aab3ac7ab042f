/**
 * The body of each command, in the words of a form: ids or names of units and persons, which the service resolves.
 * What the domain itself demands (a reason, a planned end, evidence) may be missing here and is refused there.
 */
import {
  ADOPTION_CHOICES,
  CASE_SOURCES,
  type CommandName,
  PROGRESS_RHYTHMS,
  SEVERITIES,
} from '#libs/domain';
import { z } from 'zod';
import {
  circleKeysSchema,
  personKeySchema,
  typedDateSchema,
  typedTextSchema,
  unitKeySchema,
} from './shared.dto.js';

/** Working days as typed; the domain says `budget_invalid` to fractions and the like. */
const workingDaysSchema = z.number();

const reasonBody = z.strictObject({ reason: typedTextSchema });
const opinionBody = z.strictObject({ opinion: typedTextSchema });
const noteBody = z.strictObject({ note: typedTextSchema });

export const registerBodySchema = z
  .strictObject({
    problem: typedTextSchema,
    category: typedTextSchema,
    source: z.enum(CASE_SOURCES).default('finding'),
    basis: typedTextSchema,
    severity: z.enum(SEVERITIES).default('ordinary'),
    foundOn: typedDateSchema.default(''),
    foundBy: typedTextSchema,
    townshipId: unitKeySchema,
    place: typedTextSchema,
    remark: typedTextSchema,
    circleIds: circleKeysSchema.optional().meta({
      description:
        'Given, also when empty: the case is confidential (涉密) and only these people and whoever registers it know of it.',
    }),
  })
  .meta({ id: 'RegisterBody' });
export type RegisterBody = z.infer<typeof registerBodySchema>;

const assignBody = z.strictObject({
  leadUnitId: unitKeySchema,
  assistingUnitIds: z.array(unitKeySchema).max(20).default([]),
  handlerId: personKeySchema,
  supervisorId: personKeySchema,
  targetTask: typedTextSchema,
  progressRhythm: z.enum(PROGRESS_RHYTHMS).optional(),
  dueDate: typedDateSchema.optional(),
  budgetWorkingDays: workingDaysSchema.optional(),
});

const reassignBody = z.strictObject({
  leadUnitId: unitKeySchema,
  handlerId: personKeySchema,
  supervisorId: personKeySchema.optional(),
  reason: typedTextSchema,
});

const mergeBody = z
  .strictObject({
    intoCaseId: z.string().trim().min(1).max(100).optional(),
    intoLedgerNumber: z.string().trim().min(1).max(100).optional(),
    reason: typedTextSchema,
  })
  .refine((body) => (body.intoCaseId === undefined) !== (body.intoLedgerNumber === undefined), {
    message: 'Name the case by exactly one of intoCaseId and intoLedgerNumber.',
    path: ['intoCaseId'],
  });

/** Every command that has a route of its own name; registering, importing and evidence have other routes. */
export const COMMAND_BODIES = {
  assign: assignBody,
  receive: noteBody,
  reportProgress: z.strictObject({ text: typedTextSchema }),
  requestExtension: z.strictObject({
    workingDays: workingDaysSchema.default(0),
    reason: typedTextSchema,
  }),
  approveExtension: opinionBody,
  refuseExtension: opinionBody,
  suspend: z.strictObject({ reason: typedTextSchema, plannedEnd: typedDateSchema.default('') }),
  resume: noteBody,
  reassign: reassignBody,
  submitForVerification: z.strictObject({
    summary: typedTextSchema,
    evidenceIds: z.array(z.string().max(100)).max(100).default([]),
  }),
  verify: opinionBody,
  returnForRework: reasonBody,
  approveClosing: z.strictObject({
    opinion: typedTextSchema,
    earlyClosingReason: z.string().trim().max(4000).optional(),
  }),
  reopen: z.strictObject({
    reason: typedTextSchema,
    additionalWorkingDays: workingDaysSchema.default(0),
  }),
  withdraw: reasonBody,
  merge: mergeBody,
  instruct: z.strictObject({
    text: typedTextSchema,
    unitId: unitKeySchema,
    dueDate: typedDateSchema.default(''),
  }),
  addTask: z.strictObject({
    unitId: unitKeySchema,
    description: typedTextSchema,
    dueDate: typedDateSchema.default(''),
  }),
  closeTask: z.strictObject({ taskId: z.string().max(100).default(''), note: typedTextSchema }),
  decideAgendaItem: z.strictObject({
    decision: typedTextSchema,
    additionalWorkingDays: workingDaysSchema.default(0),
  }),
  adoptPolicy: z.strictObject({
    policyVersion: z.string().trim().min(1).max(100),
    choice: z.enum(ADOPTION_CHOICES).meta({
      description:
        'stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier.',
    }),
    reason: typedTextSchema,
  }),
  makeConfidential: z.strictObject({
    circleIds: circleKeysSchema.default([]),
    reason: typedTextSchema,
  }),
  changeCircle: z.strictObject({
    addIds: circleKeysSchema.default([]),
    removeIds: circleKeysSchema.default([]),
    reason: typedTextSchema,
  }),
  liftConfidentiality: reasonBody,
} as const satisfies Record<
  Exclude<CommandName, 'register' | 'importCase' | 'addEvidence'>,
  z.ZodType
>;

export type RoutedCommandName = keyof typeof COMMAND_BODIES;
export type CommandBody<N extends RoutedCommandName> = z.infer<(typeof COMMAND_BODIES)[N]>;

export const ROUTED_COMMANDS = Object.keys(COMMAND_BODIES) as RoutedCommandName[];

export function isRoutedCommand(name: string): name is RoutedCommandName {
  return Object.hasOwn(COMMAND_BODIES, name);
}
