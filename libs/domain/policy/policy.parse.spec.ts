/** What a person types as a policy: refused with the path of every fault, in both languages, never with an exception. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_WORKING_HOURS as hours } from '../calendar/calendar.build.js';
import { POST_ROLES } from '../organisation/actor.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { parsePolicy } from './policy.parse.js';

type Json = Record<string, unknown>;

/** The shipped policy as JSON, with what stands at `path` replaced; undefined takes it away. */
function typed(path: string, value: unknown): unknown {
  const policy = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as Json;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Json>((node, name) => {
    node[name] ??= {};
    return node[name] as Json;
  }, policy);
  parent[last] = value;
  // JSON has no undefined: what is undefined is not there.
  return JSON.parse(JSON.stringify(policy)) as unknown;
}

function pathsOf(given: unknown, ...more: [{ postRoles: typeof POST_ROLES }?]): readonly string[] {
  const parsed = parsePolicy(given, hours, ...more);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
}

const due = { recipients: ['unitHead'], urgency: 'digest', tone: 'red', opensAgendaItem: false };
const RECEIPT = 'severities.grave.ladders.receipt';

describe('a policy as a person types it', () => {
  it('is taken as it is where nothing is wrong', () => {
    const given = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as unknown;
    expect(parsePolicy(given, hours)).toEqual({ ok: true, policy: DEFAULT_POLICY });
  });

  it('may name every member that is optional', () => {
    const given = {
      ...DEFAULT_POLICY,
      extension: { ...DEFAULT_POLICY.extension, approvers: ['officeDirector'] },
      suspension: { maximumCalendarDays: 60, maximumCount: 2 },
      reassignment: { rule: 'remainder', leastWorkingDays: 5 },
      reopening: { rule: 'restart' },
      categories: { 换届纪律: { grave: { rectification: 8, consolidation: 0 } } },
    };
    expect(pathsOf(given)).toEqual([]);
  });

  it.each<[string, string, unknown, string]>([
    ['a misspelt member', 'extension.maximumcount', 2, 'extension.maximumcount'],
    ['an unknown member at the top', 'notes', 'x', 'notes'],
    ['a missing member', 'repeatWithinMonths', undefined, 'repeatWithinMonths'],
    ['a number as text', 'lampYellowWorkingDays', '5', 'lampYellowWorkingDays'],
    ['a list in place of an object', 'severities', [], 'severities'],
    ['an unknown severity', 'severities.mild', {}, 'severities.mild'],
    [
      'an unknown recipient',
      RECEIPT,
      [{ ...due, key: 'a', offsetWorkingDays: 0, at: '09:00', recipients: ['boss'] }],
      `${RECEIPT}[0].recipients[0]`,
    ],
    [
      'an unknown tone',
      RECEIPT,
      [{ ...due, key: 'a', offsetWorkingDays: 0, at: '09:00', tone: 'pink' }],
      `${RECEIPT}[0].tone`,
    ],
    [
      'a rung in both units',
      RECEIPT,
      [{ ...due, key: 'a', offsetWorkingDays: 0, at: '09:00', offsetWorkingHours: 4 }],
      `${RECEIPT}[0].offsetWorkingHours`,
    ],
    ['a rung in neither unit', RECEIPT, [{ ...due, key: 'a' }], `${RECEIPT}[0]`],
    [
      'a day without its time',
      RECEIPT,
      [{ ...due, key: 'a', offsetWorkingDays: 1 }],
      `${RECEIPT}[0]`,
    ],
    [
      'an approver that the table does not let decide',
      'extension.approvers',
      ['officeStaff'],
      'extension.approvers[0]',
    ],
    ['no approver', 'extension.approvers', [], 'extension.approvers'],
    [
      'an approver twice',
      'extension.approvers',
      ['officeDirector', 'officeDirector'],
      'extension.approvers',
    ],
    ['an unknown rule', 'reassignment', { rule: 'forget' }, 'reassignment.rule'],
    [
      'a remainder of nothing',
      'reassignment',
      { rule: 'remainder', leastWorkingDays: 0 },
      'reassignment.leastWorkingDays',
    ],
    [
      'a remainder without its least',
      'reassignment',
      { rule: 'remainder' },
      'reassignment.leastWorkingDays',
    ],
    [
      'a remainder beyond the shortest budget',
      'reassignment',
      { rule: 'remainder', leastWorkingDays: 11 },
      'reassignment.leastWorkingDays',
    ],
    [
      'a category of an unknown severity',
      'categories',
      { 换届: { mild: {} } },
      'categories.换届.mild',
    ],
    [
      'a category of an unknown clock',
      'categories',
      { 换届: { grave: { progress: 5 } } },
      'categories.换届.grave.progress',
    ],
    [
      'a category without days',
      'categories',
      { 换届: { grave: { rectification: 0 } } },
      'categories.换届.grave.rectification',
    ],
    [
      'a category that the ladder does not fit',
      'categories',
      { 换届: { grave: { rectification: 5 } } },
      'categories.换届.grave.rectification',
    ],
    [
      'a category where a graver matter waits longer',
      'categories',
      { 换届: { ordinary: { rectification: 15 } } },
      'categories.换届.serious.rectification',
    ],
    ['a category without a name', 'categories', { ' ': {} }, 'categories. '],
    [
      'a suspension of a lifetime',
      'suspension.maximumCalendarDays',
      1e12,
      'suspension.maximumCalendarDays',
    ],
    ['a memory of ever', 'repeatWithinMonths', 1e12, 'repeatWithinMonths'],
    ['a version with blanks around it', 'version', ' 2026-2', 'version'],
  ])('with %s is refused where it lies', (_, path, value, faultPath) => {
    const parsed = parsePolicy(typed(path, value), hours);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.faults.map((fault) => fault.path)).toContain(faultPath);
    for (const { zh, en } of parsed.faults) expect(zh !== '' && en !== '').toBe(true);
  });

  it.each([null, undefined, 7, '', 'policy', [], {}, [[]], { version: {} }, { severities: null }])(
    'that is none at all is refused: %p',
    (given) => {
      expect(parsePolicy(given, hours)).toMatchObject({ ok: false });
    },
  );

  it('never throws, whatever stands in place of any of its parts', () => {
    const paths = fc.constantFrom(
      ...['version', 'severities', 'severities.grave', RECEIPT, 'categories', 'extension'],
      ...['extension.approvers', 'severities.grave.budgetWorkingDays', 'categories.x.grave'],
    );
    fc.assert(
      fc.property(paths, fc.jsonValue(), (path, value) => {
        expect(() => parsePolicy(typed(path, value), hours)).not.toThrow();
      }),
    );
  });

  it('is refused under working hours that are empty', () => {
    const parsed = parsePolicy(DEFAULT_POLICY, { opens: '09:00', closes: '09:00' });
    expect(parsed).toEqual({
      ok: false,
      faults: [{ path: 'hours', zh: '工作时间为空', en: 'the working hours are empty' }],
    });
  });

  it('is refused where nobody in the county could be reached or could approve', () => {
    const withoutGroup = POST_ROLES.filter((role) => role !== 'leadingGroup');
    const postRoles = withoutGroup as unknown as typeof POST_ROLES;
    const rungs = ['ordinary', 'serious', 'grave'].map(
      (severity) => `severities.${severity}.ladders.rectification.after5`,
    );
    expect(pathsOf(DEFAULT_POLICY, { postRoles: POST_ROLES })).toEqual([]);
    expect(pathsOf(DEFAULT_POLICY, { postRoles })).toEqual(rungs);
    const approvers = ['leadingGroup', 'auditor'] as unknown as typeof POST_ROLES;
    expect(
      pathsOf(typed('extension.approvers', ['officeDirector']), { postRoles: approvers }),
    ).toContain('extension.approvers');
  });
});
