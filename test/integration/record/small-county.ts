/** A county of one township: one holder a post, so that a test can take exactly one of them away. */
import { v5 } from 'uuid';
import type { Actor, CaseFacts, HeldPost, PersonRef, PostRole, UnitRef } from '#libs/domain';
import type { DataSource } from 'typeorm';
import {
  AbsenceEntity,
  AccountEntity,
  AppointmentEntity,
  PersonEntity,
  PostEntity,
  UnitEntity,
  type UnitKind,
} from '#libs/persistence';

export const idOf = (name: string): string => v5(name, v5.URL);

const UNITS: readonly (readonly [string, UnitKind, string | null])[] = [
  ['示例市委', 'committee', null],
  ['党建工作领导小组', 'leadingGroup', '示例市委'],
  ['巡回检查办公室', 'office', '示例市委'],
  ['第一片区', 'area', '示例市委'],
  ['第一组', 'group', '巡回检查办公室'],
  ['示例镇', 'township', '第一片区'],
  ['示例局', 'department', '示例市委'],
];

/** person, role, unit; the post's title is unit and role, its area the first one where the role has one. */
const POSTS: readonly (readonly [string, PostRole, string])[] = [
  ['主任甲', 'officeDirector', '巡回检查办公室'],
  ['副主任乙', 'deputyDirector', '巡回检查办公室'],
  ['工作员丙', 'officeStaff', '巡回检查办公室'],
  ['组长丁', 'groupLeader', '第一组'],
  ['书记戊', 'unitHead', '示例镇'],
  ['承办人己', 'unitHandler', '示例镇'],
  ['承办人庚', 'unitHandler', '示例局'],
  ['局长辛', 'unitHead', '示例局'],
  ['组员壬', 'leadingGroup', '党建工作领导小组'],
  ['管理员癸', 'systemAdministrator', '巡回检查办公室'],
];

/** People without a post, to stand in for others. */
const OTHERS = ['替补子', '替补丑', '替补寅'];

export const unitRef = (name: string): UnitRef => ({ unitId: idOf(name), name });
export const personRef = (name: string): PersonRef => ({ personId: idOf(name), name });
export const postIdOf = (role: PostRole, unit: string): string => idOf(`${unit}.${role}`);

export async function seedSmallCounty(owner: DataSource): Promise<void> {
  await owner.getRepository(UnitEntity).insert(
    UNITS.map(([name, kind, parent]) => ({
      unitId: idOf(name),
      parentId: parent === null ? null : idOf(parent),
      kind,
      name,
      areaId: ['第一片区', '第一组', '示例镇'].includes(name) ? idOf('第一片区') : null,
      fictional: true,
    })),
  );
  const people = [...POSTS.map(([name]) => name), ...OTHERS];
  await owner
    .getRepository(PersonEntity)
    .insert(people.map((name) => ({ personId: idOf(name), name, fictional: true })));
  await owner.getRepository(AccountEntity).insert(
    people.map((name) => ({
      personId: idOf(name),
      account: name,
      passwordHash: '$argon2id$v=19$nobody',
      email: `${idOf(name)}@county.example`,
    })),
  );
  await owner.getRepository(PostEntity).insert(
    POSTS.map(([, role, unit]) => ({
      postId: postIdOf(role, unit),
      role,
      title: `${unit}${role}`,
      unitId: idOf(unit),
      areaId: role === 'groupLeader' ? idOf('第一片区') : null,
    })),
  );
  await owner.getRepository(AppointmentEntity).insert(
    POSTS.map(([name, role, unit]) => ({
      postId: postIdOf(role, unit),
      personId: idOf(name),
      fromDate: '2025-01-01',
      toDate: null,
    })),
  );
}

export async function sendOnLeave(
  owner: DataSource,
  name: string,
  substitute: string | null,
  from = '2026-09-01',
  to = '2026-09-30',
): Promise<void> {
  await owner.getRepository(AbsenceEntity).insert({
    personId: idOf(name),
    fromDate: from,
    toDate: to,
    substitutePersonId: substitute === null ? null : idOf(substitute),
  });
}

export function actorOf(name: string): Actor {
  const posts = POSTS.filter(([person]) => person === name).map(([, role, unit]): HeldPost => ({
    postId: postIdOf(role, unit),
    role,
    title: `${unit}${role}`,
    unitId: idOf(unit),
    areaId: role === 'groupLeader' ? idOf('第一片区') : null,
    substituteFor: null,
  }));
  return { personId: idOf(name), name, posts };
}

export function factsOf(problem: string, changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    problem,
    category: '议事规则',
    source: 'finding',
    basis: '要点6',
    severity: 'ordinary',
    foundOn: '2026-09-10',
    foundBy: '第一组',
    area: unitRef('第一片区'),
    township: unitRef('示例镇'),
    place: '示例6村',
    remark: '',
    ...changes,
  };
}
