/** The working calendar on screen: a year of it, the papers that it is merged from, and what a paper would do. */
import { CLOCK_KINDS } from '#libs/domain';
import { z } from 'zod';
import {
  caseRefSchema,
  dateSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  personNameSchema,
  typedDateSchema,
} from './shared.dto.js';

const LARGEST_NOTICE = 60;
const MOST_MAKE_UP_DAYS = 20;

const yearSchema = z.coerce.number().int().min(1992).max(2999);
const nameSchema = z.string().trim().max(100);
const referenceSchema = z
  .string()
  .trim()
  .max(100)
  .meta({ description: '文号', example: '国办发明电〔2025〕7号' });

const holidaySchema = z
  .object({
    name: nameSchema.meta({ example: '国庆节' }),
    restFrom: typedDateSchema,
    restUntil: typedDateSchema,
    workedDays: z
      .array(typedDateSchema)
      .max(MOST_MAKE_UP_DAYS)
      .default([])
      .meta({ description: '调休上班日' }),
  })
  .meta({ id: 'NoticeHoliday' });

export const calendarNoticeSchema = z
  .strictObject({
    year: yearSchema,
    reference: referenceSchema,
    holidays: z.array(holidaySchema).max(LARGEST_NOTICE),
  })
  .meta({ id: 'CalendarNotice' });

export const localRestSchema = z
  .strictObject({
    name: nameSchema.meta({ example: '台风停工' }),
    from: typedDateSchema,
    until: typedDateSchema,
    reference: referenceSchema,
    replaces: z.uuid().nullable().default(null).meta({
      description: 'The local arrangement in force that this one corrects; null: none.',
    }),
  })
  .meta({ id: 'LocalRest' });

const dryRunSchema = z
  .enum(['true', 'false'])
  .default('true')
  .transform((text) => text === 'true')
  .meta({ description: 'true (the default) only shows what it would come to.' });

export const draftQuerySchema = z.object({ dryRun: dryRunSchema });
/** What a workbook's rows do not say. */
export const noticeWorkbookQuerySchema = z.object({
  dryRun: dryRunSchema,
  year: yearSchema,
  reference: referenceSchema,
});
export type NoticeWorkbookQuery = z.infer<typeof noticeWorkbookQuerySchema>;

export const calendarQuerySchema = z.object({
  year: yearSchema.optional().meta({ description: 'Default: this year.' }),
});
export const effectQuerySchema = pageQuerySchema;

const namedDaySchema = z.object({ date: dateSchema, name: z.string() }).meta({ id: 'NamedDay' });
const localRestShownSchema = z
  .object({ name: z.string(), from: dateSchema, until: dateSchema, reference: z.string() })
  .meta({ id: 'LocalRestShown' });

export const calendarYearSchema = z
  .object({
    calendarVersion: z.string(),
    coveredUntil: dateSchema.meta({ description: 'Later dates are provisional (暂定).' }),
    year: z.number().int(),
    reference: z
      .string()
      .nullable()
      .meta({ description: "Number of the year's notice; null while none is out." }),
    provisional: z
      .boolean()
      .meta({ description: '暂定: no notice is out, ordinary weekends are assumed.' }),
    localRests: z.array(localRestShownSchema),
    months: z.array(
      z
        .object({
          month: z.string().meta({ example: '2026-10' }),
          restDays: z.array(namedDaySchema),
          makeUpDays: z.array(namedDaySchema),
          workingDays: z.number().int(),
        })
        .meta({ id: 'CalendarMonth' }),
    ),
    workingDays: z.number().int(),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYearAnswer = z.infer<typeof calendarYearSchema>;

const previewSchema = z
  .object({
    calendarVersion: z.string().meta({ description: 'Of the calendar that it would lead to.' }),
    year: calendarYearSchema,
    differences: z
      .array(z.object({ date: dateSchema, works: z.boolean(), name: z.string() }))
      .meta({
        description:
          'Days that the calendar in force has otherwise, of any year: a notice may change the December before its own.',
      }),
    remarks: z
      .array(z.object({ code: z.string(), subject: z.string(), zh: z.string(), en: z.string() }))
      .meta({ description: 'Worth a look before it is put in force; refuses nothing.' }),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof previewSchema>;

const bookkeeping = {
  paperId: z.string(),
  state: z.enum(['draft', 'inForce', 'replaced']),
  stateZh: z.string().meta({ example: '待批准' }),
  draftedBy: personNameSchema,
  draftedAt: instantSchema,
  putInForceBy: personNameSchema.nullable(),
  putInForceAt: instantSchema.nullable(),
  calendarVersion: z
    .string()
    .nullable()
    .meta({ description: 'The calendar that it led to; null for a draft.' }),
};

const noticePaperSchema = z
  .object({
    kind: z.literal('notice'),
    year: z.number().int(),
    reference: z.string(),
    holidays: z.array(holidaySchema),
    ...bookkeeping,
  })
  .meta({ id: 'NoticePaper' });
const localRestPaperSchema = z
  .object({
    kind: z.literal('localRest'),
    ...localRestShownSchema.shape,
    replaces: z.string().nullable(),
    ...bookkeeping,
  })
  .meta({ id: 'LocalRestPaper' });
export const calendarPaperSchema = z.discriminatedUnion('kind', [
  noticePaperSchema,
  localRestPaperSchema,
]);
export type CalendarPaperAnswer = z.infer<typeof calendarPaperSchema>;

export const calendarPapersSchema = z
  .object({ items: z.array(calendarPaperSchema) })
  .meta({ id: 'CalendarPapers' });
export type CalendarPapersAnswer = z.infer<typeof calendarPapersSchema>;

export const calendarDraftSchema = z
  .object({
    paper: calendarPaperSchema.nullable().meta({ description: 'null of a dry run.' }),
    preview: previewSchema,
  })
  .meta({ id: 'CalendarDraft' });
export type CalendarDraftAnswer = z.infer<typeof calendarDraftSchema>;

export const putInForceSchema = z
  .object({
    paper: calendarPaperSchema,
    calendarVersion: z.string(),
    batchId: z
      .string()
      .meta({ description: 'The bulk change by which every open case hears of it.' }),
  })
  .meta({ id: 'CalendarPutInForce' });
export type PutInForceAnswer = z.infer<typeof putInForceSchema>;

const caseEffectSchema = z
  .object({
    case: caseRefSchema,
    moves: z.array(
      z.object({
        what: z.enum(['dueDate', 'rung', 'suspensionEnd', 'task']),
        clock: z.enum(CLOCK_KINDS).nullable(),
        key: z.string().nullable(),
        from: dateSchema,
        to: dateSchema,
      }),
    ),
    confirmed: z
      .array(z.enum(CLOCK_KINDS))
      .meta({ description: 'Clocks whose date stays and is provisional (暂定) no longer.' }),
  })
  .meta({ id: 'CalendarCaseEffect' });
export type CalendarCaseEffect = z.infer<typeof caseEffectSchema>;

export const calendarEffectsSchema = z
  .object({
    ...pageOf(caseEffectSchema, 'CalendarCaseEffects').shape,
    examined: z.number().int().meta({
      description: 'Open cases that this page looked at; those untouched are not listed.',
    }),
  })
  .meta({ id: 'CalendarEffects' });
export type CalendarEffectsAnswer = z.infer<typeof calendarEffectsSchema>;
