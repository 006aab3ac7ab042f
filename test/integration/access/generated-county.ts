/** Any small organisation with any cases: what the two walls are compared over. */
import fc from 'fast-check';
import {
  addDays,
  type CaseState,
  type LocalDate,
  POST_ROLES,
  type PostRole,
  type UnitRef,
} from '#libs/domain';
import { idOf } from '../record/small-county.js';

/** The day on which people ask. */
export const TODAY: LocalDate = '2026-09-14';

const names = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}${index}`);
export const AREAS = names('片区', 3);
export const UNITS = names('单位', 4);
export const PEOPLE = names('人员', 5);

interface Period {
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
}

export interface GeneratedPost {
  readonly role: PostRole;
  readonly unit: string;
  readonly area: string | null;
  readonly appointments: readonly (Period & { readonly person: string; readonly lasts: boolean })[];
}

export interface GeneratedAbsence extends Period {
  readonly person: string;
  readonly substitute: string | null;
}

export interface GeneratedCase {
  readonly area: string;
  readonly lead: string | null;
  readonly assisting: readonly string[];
  readonly tasks: readonly string[];
  readonly circle: readonly string[] | null;
}

export interface GeneratedCounty {
  readonly posts: readonly GeneratedPost[];
  readonly absences: readonly GeneratedAbsence[];
  readonly cases: readonly GeneratedCase[];
}

/** Over, present (first and last day included), and still to come. */
const period = fc
  .tuple(fc.integer({ min: -3, max: 1 }), fc.integer({ min: 0, max: 3 }))
  .map(([from, days]): Period => {
    const fromDate = addDays(TODAY, from);
    return { fromDate, toDate: addDays(fromDate, days) };
  });

type GeneratedAppointment = GeneratedPost['appointments'][number];

/** The database keeps two appointments of one person to one post apart. */
function withoutOverlaps(appointments: readonly GeneratedAppointment[]): GeneratedAppointment[] {
  const lastDay = ({ toDate, lasts }: GeneratedAppointment) => (lasts ? '9999-12-31' : toDate);
  return appointments.filter((one, index) =>
    appointments
      .slice(0, index)
      .every(
        (other) =>
          other.person !== one.person ||
          lastDay(other) < one.fromDate ||
          lastDay(one) < other.fromDate,
      ),
  );
}

const post: fc.Arbitrary<GeneratedPost> = fc.record({
  role: fc.constantFrom(...POST_ROLES),
  unit: fc.constantFrom(...UNITS),
  area: fc.option(fc.constantFrom(...AREAS)),
  appointments: fc
    .uniqueArray(
      fc
        .tuple(period, fc.constantFrom(...PEOPLE), fc.boolean())
        .map(([when, person, lasts]) => ({ ...when, person, lasts })),
      { maxLength: 3, selector: ({ person, fromDate }) => `${person} ${fromDate}` },
    )
    .map(withoutOverlaps),
});

const absence: fc.Arbitrary<GeneratedAbsence> = fc
  .tuple(period, fc.constantFrom(...PEOPLE), fc.option(fc.constantFrom(...PEOPLE)))
  .map(([when, person, substitute]) => ({
    ...when,
    person,
    substitute: substitute === person ? null : substitute,
  }));

const generatedCase: fc.Arbitrary<GeneratedCase> = fc.record({
  area: fc.constantFrom(...AREAS),
  lead: fc.option(fc.constantFrom(...UNITS)),
  assisting: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 2 }),
  tasks: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 2 }),
  circle: fc.option(fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 })),
});

export const generatedCounty: fc.Arbitrary<GeneratedCounty> = fc.record({
  posts: fc.array(post, { minLength: 1, maxLength: 8 }),
  absences: fc.uniqueArray(absence, {
    maxLength: 5,
    selector: ({ person, fromDate }) => `${person} ${fromDate}`,
  }),
  cases: fc.array(generatedCase, { minLength: 1, maxLength: 6 }),
});

const refOf = (name: string): UnitRef => ({ unitId: idOf(name), name });

/** `sample` is a registered case that is not confidential; the generated one has its facts, elsewhere and among others. */
export function stateOf(generated: GeneratedCase, index: number, sample: CaseState): CaseState {
  const { area, lead, assisting, tasks, circle } = generated;
  const nobody = { personId: null, name: '某人' };
  return {
    ...sample,
    caseId: idOf(`案件${index}`),
    ledgerNumber: `督〔2026〕${index + 1}号`,
    facts: { ...sample.facts, area: refOf(area), township: refOf('示例镇') },
    assignment:
      lead === null
        ? null
        : {
            leadUnit: refOf(lead),
            assistingUnits: assisting.map(refOf),
            handler: nobody,
            supervisor: nobody,
            targetTask: '',
            progressRhythm: 'weekly',
          },
    tasks: tasks.map((unit) => ({
      taskId: unit,
      kind: 'assisting',
      unit: refOf(unit),
      description: '协助',
      dueDate: TODAY,
      addedAt: sample.registeredAt,
      closedAt: null,
      remindersSent: [],
    })),
    ...(circle === null ? {} : { circle: circle.map(idOf) }),
  };
}
