import type { PostRole } from '#libs/domain';
import type { DirectorySnapshot } from '../../directory.types.js';
import type { ImportedRow } from './imported-row.js';
import { type ImportPlan, planImport } from './plan-import.js';

const COUNTY: DirectorySnapshot = {
  units: [
    {
      unitId: 'u1',
      parentId: null,
      kind: 'committee',
      name: '市委',
      areaId: null,
      fictional: true,
    },
    { unitId: 'u2', parentId: 'u1', kind: 'area', name: '一片区', areaId: 'u2', fictional: true },
  ],
  persons: [
    { personId: 'p1', name: '张三' },
    { personId: 'p2', name: '李四' },
    { personId: 'p3', name: '李四' },
  ],
  posts: [],
  appointments: [],
  absences: [],
  reachablePersonIds: [],
};

const EMPTY = {
  parent: null,
  kind: null,
  area: null,
  title: null,
  role: null,
  person: null,
  from: null,
  to: null,
} as const;

const SEATED = {
  ...EMPTY,
  unit: '甲镇',
  title: '甲镇承办人',
  role: 'unitHandler',
  person: '张三',
  from: '2026-01-01',
} as const;

const TOWNSHIP = { ...EMPTY, unit: '甲镇', parent: '一片区', kind: 'township' } as const;

function plan(
  roles: readonly PostRole[],
  rows: readonly Omit<ImportedRow, 'row'>[],
  snapshot = COUNTY,
): ImportPlan {
  let made = 0;
  const posts = roles.map((role) => ({
    postId: role,
    role,
    title: role,
    unitId: 'u1',
    areaId: null,
    substituteFor: null,
  }));
  return planImport(
    snapshot,
    rows.map((row, index) => ({ row: index + 1, ...row })),
    {
      actor: { personId: 'admin', name: '管理员', posts },
      today: '2026-09-14',
      newId: () => `new${(made += 1)}`,
    },
  );
}

const asSystem = ['systemAdministrator'] as const;
const codes = ({ faults }: ImportPlan) =>
  faults.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`);

describe('a staff list', () => {
  it('enters units, posts and people, and leaves appointments to the other administrator', () => {
    const { changes, ...counts } = plan(asSystem, [TOWNSHIP, SEATED]);
    expect(changes.map(({ kind }) => kind)).toEqual(['unitOpened', 'postCreated']);
    expect(counts).toEqual({ imported: 2, alreadyPresent: 0, awaiting: 1, faults: [] });
  });

  it('may name a unit above that stands further down', () => {
    const village = { ...EMPTY, unit: '乙村', parent: '甲镇', kind: 'village' } as const;
    const { changes } = plan(asSystem, [village, TOWNSHIP]);
    expect(changes.map((change) => change.kind === 'unitOpened' && change.unit.name)).toEqual([
      '甲镇',
      '乙村',
    ]);
  });

  it('says so where units above stand in a circle or nowhere', () => {
    const left = { ...EMPTY, unit: '甲', parent: '乙', kind: 'village' } as const;
    const right = { ...EMPTY, unit: '乙', parent: '甲', kind: 'village' } as const;
    const nowhere = { ...EMPTY, unit: '丙', parent: '丁', kind: 'village' } as const;
    expect(codes(plan(asSystem, [left, right, nowhere]))).toEqual([
      '1 parent unknown_unit',
      '2 parent unknown_unit',
      '3 parent unknown_unit',
    ]);
  });

  it('leaves out the whole of a row that has a fault', () => {
    const row = { ...TOWNSHIP, title: '甲镇主任', role: 'officeDirector' } as const;
    const { changes, faults } = plan(asSystem, [row]);
    expect(changes).toEqual([]);
    expect(faults).toMatchObject([{ column: 'role', refusal: { code: 'post_misplaced' } }]);
  });

  it('does not guess which of two people of one name is meant', () => {
    const row = { ...SEATED, person: '李四' };
    expect(codes(plan(asSystem, [TOWNSHIP, row]))).toEqual(['2 person import_person_ambiguous']);
  });

  it('takes one name in two rows for one person with two posts', () => {
    const other = { ...SEATED, title: '甲镇负责人', role: 'unitHead', person: '王五' } as const;
    const { changes } = plan(asSystem, [TOWNSHIP, { ...SEATED, person: '王五' }, other]);
    expect(changes.filter(({ kind }) => kind === 'personEntered')).toHaveLength(1);
  });
});
