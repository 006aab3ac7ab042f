import { CHINA_CALENDAR_2026, DEFAULT_POLICY, PUBLISHED_NOTICES } from '#libs/domain/shipped';
import { rulesDraftSchema } from './policy-preview.dto.js';

const fieldsOf = (draft: unknown) =>
  rulesDraftSchema.safeParse(draft).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a draft as it is handed in', () => {
  it('takes the rules that the product ships as they are', () => {
    expect(rulesDraftSchema.parse({ policy: DEFAULT_POLICY })).toEqual({ policy: DEFAULT_POLICY });
    const calendar = CHINA_CALENDAR_2026;
    expect(rulesDraftSchema.parse({ calendar })).toEqual({ calendar });
    expect(rulesDraftSchema.parse({ notices: PUBLISHED_NOTICES })).toEqual({
      notices: PUBLISHED_NOTICES,
    });
  });

  it('takes the members that a policy may leave out', () => {
    const policy = {
      ...DEFAULT_POLICY,
      reassignment: { rule: 'remainder', leastWorkingDays: 5 },
      reopening: { rule: 'restart' },
      categories: { 议事规则: { grave: { rectification: 8 } } },
    };
    expect(rulesDraftSchema.parse({ policy })).toEqual({ policy });
  });

  it('names what it does not know or cannot read', () => {
    const { severities, ...others } = DEFAULT_POLICY;
    const grave = { ...severities.grave, progressRhythm: 'daily' };
    expect(fieldsOf({ policy: { ...others, severities: { ...severities, grave } } })).toEqual([
      'policy.severities.grave.progressRhythm',
    ]);
    expect(fieldsOf({ policy: others })).toEqual(['policy.severities']);
    expect(fieldsOf({ calendar: CHINA_CALENDAR_2026, notices: [] })).toEqual(['notices']);
  });
});
