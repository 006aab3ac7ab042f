import type { PostRole } from '#libs/domain';
import { DEMONSTRATION_COUNTY } from './county.js';

const { units, seats } = DEMONSTRATION_COUNTY;
const named = (kind: string) => units.filter((unit) => unit.kind === kind).map(({ name }) => name);
const holding = (role: PostRole) => seats.filter(({ post }) => post.role === role);

describe('the demonstration county', () => {
  it('has three areas over the ten townships of the sample ledger, with marked villages', () => {
    expect(named('area')).toHaveLength(3);
    expect(named('group')).toEqual(['第一组', '第二组', '第三组']);
    expect(named('township').toSorted()).toEqual(
      '八所镇 东河镇 大田镇 感城镇 板桥镇 三家镇 四更镇 新龙镇 天安乡 江边乡'.split(' ').toSorted(),
    );
    expect(named('village')).toHaveLength(20);
    expect(named('village').every((name) => name.startsWith('示例'))).toBe(true);
  });

  it('fills every post that the ladder addresses', () => {
    const counts: Partial<Record<PostRole, number>> = {
      leadingGroup: 3,
      officeDirector: 1,
      deputyDirector: 1,
      officeStaff: 3,
      groupLeader: 3,
      inspector: 6,
      unitHead: 12,
      unitHandler: 12,
      auditor: 1,
      systemAdministrator: 1,
      securityAdministrator: 1,
      auditAdministrator: 1,
    };
    for (const [role, count] of Object.entries(counts)) {
      expect(holding(role as PostRole)).toHaveLength(count);
    }
  });

  it('gives each group the area in which its townships lie', () => {
    for (const { post } of [...holding('groupLeader'), ...holding('inspector')]) {
      expect(units.find(({ unitId }) => unitId === post.unitId)?.areaId).toBe(post.areaId);
      expect(units.find(({ unitId }) => unitId === post.areaId)?.kind).toBe('area');
    }
  });

  it('marks every person as invented and gives nobody two posts', () => {
    expect(seats.every(({ name }) => name.startsWith('示例'))).toBe(true);
    for (const key of ['account', 'personId', 'name'] as const) {
      expect(new Set(seats.map((seat) => seat[key])).size).toBe(seats.length);
    }
    expect(seats.every(({ account }) => /^[a-z0-9.]+$/.test(account))).toBe(true);
  });

  it('names each unit once, below a unit that stands before it', () => {
    const before = new Set<string | null>([null]);
    for (const { unitId, parentId, areaId, name } of units) {
      expect(before.has(parentId)).toBe(true);
      before.add(unitId);
      expect([name, areaId === null || before.has(areaId)]).toEqual([name, true]);
    }
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
  });

  it('has the same ids on every machine', () => {
    expect(seats[0]?.personId).toBe('c8c47051-5fd3-5940-a822-53b80d024639');
  });
});
