/** The policy time machine over HTTP: what a draft would have done to the cases since a day (要点 §15). */
import { CLOCK_KINDS, RECIPIENT_ROLES, SEVERITIES } from '#libs/domain';
import { z } from 'zod';
import { calendarNoticeSchema } from './calendar.dto.js';
import { policyBodySchema } from './policy-body.dto.js';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  personNameSchema,
  unitKeySchema,
} from './shared.dto.js';
import { workingCalendarSchema } from './working-calendar.dto.js';

const MOST_NOTICES = 100;

export const rulesDraftSchema = z
  .strictObject({
    policy: policyBodySchema.optional(),
    calendar: workingCalendarSchema.optional(),
    notices: z
      .array(calendarNoticeSchema)
      .max(MOST_NOTICES)
      .optional()
      .meta({ description: 'Instead of `calendar`: the yearly notices that it is made of.' }),
  })
  .refine(({ calendar, notices }) => calendar === undefined || notices === undefined, {
    path: ['notices'],
  })
  .meta({
    id: 'RulesDraft',
    description: 'A part left out stays as it was; {}: the policy in force.',
  });
export type RulesDraft = z.infer<typeof rulesDraftSchema>;

export const policyPreviewRequestSchema = z
  .strictObject({
    draft: rulesDraftSchema,
    since: z.iso.date().meta({ description: 'Cases that were open on this day or later.' }),
    until: z.iso.date().optional().meta({ description: 'This day included; left out: until now.' }),
    area: unitKeySchema.optional(),
    severity: z.enum(SEVERITIES).optional(),
  })
  .meta({ id: 'PolicyPreviewRequest' });
export type PolicyPreviewRequest = z.infer<typeof policyPreviewRequestSchema>;

const CHANGES = ['same', 'moved', 'added', 'dropped'] as const;
const changeSchema = z.enum(CHANGES).meta({
  description:
    'Under the draft against the record: added only there, dropped there, or at another time.',
});

const onClock = {
  case: caseRefSchema,
  clock: z.enum(CLOCK_KINDS),
};
const instantsShape = {
  change: changeSchema,
  inRecord: instantSchema.nullable(),
  underDraft: instantSchema.nullable(),
};

const lateSchema = z.object({ ...onClock, ...instantsShape }).meta({ id: 'PreviewedLateness' });
export type PreviewedLateness = z.infer<typeof lateSchema>;

const addresseeSchema = personNameSchema
  .extend({ role: z.enum(RECIPIENT_ROLES), substituteFor: personNameSchema.nullable() })
  .meta({ id: 'PreviewedAddressee' });
export type PreviewedAddressee = z.infer<typeof addresseeSchema>;

const escalationSchema = z
  .object({
    ...onClock,
    rungKey: z.string(),
    ...instantsShape,
    opensAgendaItem: z.boolean(),
    roles: z.array(z.enum(RECIPIENT_ROLES)),
    people: z.array(addresseeSchema).meta({
      description: 'Who held these posts on that day; nobody is named of a confidential case.',
    }),
  })
  .meta({ id: 'PreviewedEscalation' });
export type PreviewedEscalation = z.infer<typeof escalationSchema>;

const movedDateSchema = z
  .object({ ...onClock, from: dateSchema.nullable(), to: dateSchema.nullable() })
  .meta({ id: 'PreviewedDate' });
export type PreviewedDate = z.infer<typeof movedDateSchema>;

const beforeAndAfterSchema = z.object({
  inRecord: z.number().int(),
  underDraft: z.number().int(),
});

const loadSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    week: z.string().meta({ description: 'ISO week, e.g. 2026-W07.' }),
    reminders: beforeAndAfterSchema,
    casesDue: beforeAndAfterSchema,
  })
  .meta({ id: 'PreviewedLoad' });
export type PreviewedLoad = z.infer<typeof loadSchema>;

export const policyPreviewSchema = z
  .object({
    since: dateSchema,
    until: instantSchema,
    policyVersion: z.string().nullable().meta({ description: 'null: each case under its own.' }),
    calendarVersion: z.string().nullable().meta({ description: 'null: each case under its own.' }),
    cases: z.object({
      replayed: z.number().int(),
      running: z.number().int(),
      confidential: z.number().int(),
      different: z.number().int().meta({ description: 'Anything at all differs under the draft.' }),
    }),
    selfCheck: z
      .object({
        exact: z.number().int(),
        pendingActs: z.number().int().meta({ description: 'Due already, not yet on record.' }),
        inexact: z.array(caseRefSchema.extend({ faults: z.array(z.string()) })),
      })
      .meta({
        description:
          'Each case replayed under its own rules against its record; inexact ones count in nothing else.',
      }),
    lateCases: beforeAndAfterSchema,
    escalatedCases: beforeAndAfterSchema,
    late: z.array(lateSchema),
    escalations: z.array(escalationSchema),
    movedDates: z.array(movedDateSchema),
    load: z.array(loadSchema),
  })
  .meta({ id: 'PolicyPreview' });
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;
