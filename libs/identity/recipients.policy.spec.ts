import type { RecipientRole } from '#libs/domain';
import { Directory } from './directory.js';
import type { DirectorySnapshot, Post } from './directory.types.js';
import { type Addressing, resolveRecipients } from './recipients.policy.js';

const post = (
  postId: string,
  role: Post['role'],
  unitId: string,
  areaId: string | null = null,
): Post => ({
  postId,
  role,
  title: postId,
  unitId,
  areaId,
});

const COUNTY: DirectorySnapshot = {
  units: [],
  persons: [
    'head',
    'handler',
    'colleague',
    'elsewhere',
    'staff',
    'leader',
    'first',
    'second',
    'third',
    'member',
    'other',
  ].map((name) => ({ personId: name, name })),
  posts: [
    post('head of town', 'unitHead', 'town'),
    post('handler of town', 'unitHandler', 'town'),
    post('second handler of town', 'unitHandler', 'town'),
    post('handler of bureau', 'unitHandler', 'bureau'),
    post('staff of office', 'officeStaff', 'office'),
    post('leader of east', 'groupLeader', 'group', 'east'),
    post('director', 'officeDirector', 'office'),
    post('member of group', 'leadingGroup', 'leading'),
    post('other member', 'leadingGroup', 'leading'),
  ],
  appointments: [
    ['head of town', 'head'],
    ['handler of town', 'handler'],
    ['second handler of town', 'colleague'],
    ['handler of bureau', 'elsewhere'],
    ['staff of office', 'staff'],
    ['leader of east', 'leader'],
    ['member of group', 'member'],
    ['other member', 'other'],
  ].map(([postId = '', personId = '']) => ({
    postId,
    personId,
    fromDate: '2026-01-01',
    toDate: null,
  })),
  absences: [],
  reachablePersonIds: [
    'head',
    'handler',
    'colleague',
    'elsewhere',
    'staff',
    'leader',
    'first',
    'second',
    'third',
    'member',
    'other',
  ],
};

const DAY = '2026-09-14';

const CASE: Addressing = {
  areaId: 'east',
  assignment: {
    leadUnit: { unitId: 'town', name: 'town' },
    handler: { personId: 'handler', name: 'handler' },
    supervisor: { personId: 'staff', name: 'staff' },
  },
  unit: null,
};

const absent = (personId: string, substitutePersonId: string | null) => ({
  personId,
  substitutePersonId,
  fromDate: '2026-09-14',
  toDate: '2026-09-14',
});

function reached(
  role: RecipientRole,
  changes: Partial<DirectorySnapshot> = {},
  addressing: Addressing = CASE,
  date = DAY,
): readonly string[] | 'unreached' | 'not concerned' {
  const directory = new Directory({ ...COUNTY, ...changes });
  const { recipients, unreached } = resolveRecipients(directory, [role], addressing, date);
  if (unreached.includes(role)) return 'unreached';
  if (recipients.length === 0) return 'not concerned';
  return recipients.map(({ name, substituteFor }) =>
    substituteFor === null ? name : `${name} for ${substituteFor.name}`,
  );
}

const withHandler = (personId: string | null): Addressing => ({
  ...CASE,
  assignment: CASE.assignment && { ...CASE.assignment, handler: { personId, name: '张三' } },
});

describe('a post', () => {
  it('reaches its holder', () => {
    expect(reached('unitHead')).toEqual(['head']);
    expect(reached('groupLeader')).toEqual(['leader']);
    expect(reached('leadingGroup')).toEqual(['member', 'other']);
  });

  it('is vacant before the first day and after the last day of the appointment', () => {
    const appointments = [
      { postId: 'head of town', personId: 'head', fromDate: '2026-09-14', toDate: '2026-09-15' },
    ];
    const on = (date: string) => reached('unitHead', { appointments }, CASE, date);
    expect(on('2026-09-13')).toBe('unreached');
    expect(on('2026-09-14')).toEqual(['head']);
    expect(on('2026-09-15')).toEqual(['head']);
    expect(on('2026-09-16')).toBe('unreached');
  });

  it('of another unit or area is not meant', () => {
    expect(reached('groupLeader', {}, { ...CASE, areaId: 'west' })).toBe('unreached');
    const unit = { unitId: 'bureau', name: 'bureau' };
    expect(reached('unitHead', {}, { ...CASE, unit })).toBe('unreached');
  });

  it('without any holder is unreached', () => {
    expect(reached('officeDirector')).toBe('unreached');
    expect(reached('systemAdministrator')).toBe('unreached');
  });

  it('whose holder has no usable account is unreached', () => {
    expect(reached('unitHead', { reachablePersonIds: ['handler'] })).toBe('unreached');
  });
});

describe('an absent holder', () => {
  it('is stood in for by the substitute, on the days of absence only', () => {
    const absences = [absent('head', 'first')];
    expect(reached('unitHead', { absences })).toEqual(['first for head']);
    expect(reached('unitHead', { absences }, CASE, '2026-09-13')).toEqual(['head']);
    expect(reached('unitHead', { absences }, CASE, '2026-09-15')).toEqual(['head']);
  });

  it('is stood in for by the substitute of the substitute, but no further', () => {
    const two = [absent('head', 'first'), absent('first', 'second')];
    expect(reached('unitHead', { absences: two })).toEqual(['second for head']);
    const three = [...two, absent('second', 'third')];
    expect(reached('unitHead', { absences: three })).toBe('unreached');
  });

  it('is unreached where substitutes point at each other or nobody was named', () => {
    expect(
      reached('unitHead', { absences: [absent('head', 'first'), absent('first', 'head')] }),
    ).toBe('unreached');
    expect(reached('unitHead', { absences: [absent('head', null)] })).toBe('unreached');
  });

  it('leaves the other holders of the role reached', () => {
    expect(reached('leadingGroup', { absences: [absent('member', null)] })).toEqual(['other']);
  });

  it('whose substitute holds the same role makes one recipient', () => {
    expect(reached('leadingGroup', { absences: [absent('member', 'other')] })).toEqual(['other']);
  });
});

describe('the handler', () => {
  it('is the person named in the assignment', () => {
    expect(reached('handler')).toEqual(['handler']);
  });

  it.each([
    ['a name without an account', withHandler(null)],
    ['a person unknown to the registry', withHandler('nobody')],
    ['a person without a post', withHandler('third')],
  ])('given as %s falls back to the handlers of the lead unit', (_, addressing) => {
    expect(reached('handler', {}, addressing)).toEqual(['handler', 'colleague']);
  });

  it('on leave is stood in for, and without a substitute the unit’s other handler is told', () => {
    expect(reached('handler', { absences: [absent('handler', 'first')] })).toEqual([
      'first for handler',
    ]);
    expect(reached('handler', { absences: [absent('handler', null)] })).toEqual(['colleague']);
  });

  it('carries the post at the lead unit when holding several', () => {
    const appointments = [
      { postId: 'handler of bureau', personId: 'handler', fromDate: '2026-01-01', toDate: null },
      ...COUNTY.appointments,
    ];
    const directory = new Directory({ ...COUNTY, appointments });
    const { recipients } = resolveRecipients(directory, ['handler'], CASE, DAY);
    expect(recipients.map(({ postId }) => postId)).toEqual(['handler of town']);
  });

  it('is nobody, and missed by nobody, before the assignment', () => {
    expect(reached('handler', {}, { ...CASE, assignment: null })).toBe('not concerned');
    expect(reached('unitHead', {}, { ...CASE, assignment: null })).toBe('not concerned');
  });
});

describe('the supervisor', () => {
  it('is the person named, otherwise the office’s staff', () => {
    expect(reached('supervisor')).toEqual(['staff']);
    expect(reached('supervisor', {}, { ...CASE, assignment: null })).toEqual(['staff']);
    const supervisor = { personId: 'leader', name: 'leader' };
    const addressing = {
      ...CASE,
      assignment: CASE.assignment && { ...CASE.assignment, supervisor },
    };
    expect(reached('supervisor', {}, addressing)).toEqual(['leader']);
  });
});

describe('several roles', () => {
  it('are each resolved once, in their order, and missed roles are listed', () => {
    const { recipients, unreached } = resolveRecipients(
      new Directory(COUNTY),
      ['unitHead', 'handler', 'officeDirector', 'handler'],
      CASE,
      DAY,
    );
    expect(recipients.map(({ role }) => role)).toEqual(['unitHead', 'handler']);
    expect(unreached).toEqual(['officeDirector']);
  });
});

describe('a confidential case', () => {
  const known = (...circle: readonly string[]): Addressing => ({ ...CASE, circle });

  it('reaches those of a role who may know of it, and misses the role where there are none', () => {
    expect(reached('leadingGroup', {}, known('other'))).toEqual(['other']);
    expect(reached('handler', {}, known('handler'))).toEqual(['handler']);
    expect(reached('unitHead', {}, known('handler', 'other'))).toBe('unreached');
  });

  it('does not reach a substitute who may not know of it, nor a colleague in the handler’s place', () => {
    const away = { absences: [absent('handler', 'colleague')] };
    expect(reached('handler', away, known('handler', 'staff'))).toBe('unreached');
    expect(reached('handler', away, known('handler', 'colleague'))).toEqual([
      'colleague for handler',
    ]);
    const gone = { reachablePersonIds: ['colleague', 'staff'] };
    expect(reached('handler', gone, known('handler', 'staff'))).toBe('unreached');
  });

  it('reaches its circle in person, on leave too, as far as they have an account', () => {
    const circle = known('member', 'handler', 'nobody', 'second');
    const county = {
      absences: [absent('handler', 'colleague')],
      reachablePersonIds: ['member', 'handler', 'colleague'],
    };
    expect(reached('circleMember', county, circle)).toEqual(['member', 'handler']);
  });
});

describe('the circle of a case that is not confidential', () => {
  it('concerns nobody', () => {
    expect(reached('circleMember')).toBe('not concerned');
  });
});
