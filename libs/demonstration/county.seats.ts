/**
 * Who sits where in the demonstration county. All people are invented; each holds exactly one post, and the three
 * administrators (三员) are three people, because no one person may hold two of these.
 */
import type { PostRole } from '#libs/domain';
import { demonstrationId } from './county.ids.js';
import type { DemonstrationSeat } from './county.types.js';
import {
  AREAS,
  AUDIT_OFFICE,
  DEPARTMENTS,
  INFORMATION_CENTRE,
  LEADING_GROUP,
  OFFICE,
  unitIdOf,
} from './county.units.js';

type Seat = readonly [account: string, name: string, role: PostRole, title: string];

/** Names of townships and departments as they stand in accounts. */
const SPELLED: Readonly<Record<string, string>> = {
  八所镇: 'basuo',
  东河镇: 'donghe',
  大田镇: 'datian',
  感城镇: 'gancheng',
  板桥镇: 'banqiao',
  三家镇: 'sanjia',
  四更镇: 'sigeng',
  新龙镇: 'xinlong',
  天安乡: 'tianan',
  江边乡: 'jiangbian',
  示例市民政局: 'minzheng',
  示例市财政局: 'caizheng',
};

const INSPECTORS_PER_GROUP = 2;

export function demonstrationSeats(): readonly DemonstrationSeat[] {
  return [
    ...seatsAt(LEADING_GROUP, [
      ['leading.head', '示例组长', 'leadingGroup', '党建工作领导小组组长'],
      ['leading.member1', '示例成员甲', 'leadingGroup', '党建工作领导小组成员'],
      ['leading.member2', '示例成员乙', 'leadingGroup', '党建工作领导小组成员'],
    ]),
    ...seatsAt(OFFICE, [
      ['director', '示例主任', 'officeDirector', '巡回检查办公室主任（市委组织部副部长兼）'],
      ['deputy', '示例副主任', 'deputyDirector', '巡回检查办公室副主任'],
      ['staff1', '示例科员甲', 'officeStaff', '巡回检查办公室工作人员'],
      ['staff2', '示例科员乙', 'officeStaff', '巡回检查办公室工作人员'],
      ['staff3', '示例科员丙', 'officeStaff', '巡回检查办公室工作人员'],
    ]),
    ...AREAS.flatMap(groupSeats),
    ...AREAS.flatMap(({ townships }) => townships.flatMap(townshipSeats)),
    ...DEPARTMENTS.flatMap(departmentSeats),
    ...seatsAt(AUDIT_OFFICE, [['auditor', '示例审计员', 'auditor', '审计监督人员']]),
    ...seatsAt(INFORMATION_CENTRE, [
      ['admin.system', '示例系统管理员', 'systemAdministrator', '系统管理员'],
      ['admin.security', '示例安全管理员', 'securityAdministrator', '安全管理员'],
      ['admin.audit', '示例审计管理员', 'auditAdministrator', '审计管理员'],
    ]),
  ];
}

function groupSeats({ group, area }: (typeof AREAS)[number], index: number): DemonstrationSeat[] {
  const account = `group${index + 1}`;
  const inspectors = Array.from({ length: INSPECTORS_PER_GROUP }, (_, at): Seat => {
    const name = `示例${group}组员${'甲乙'.charAt(at)}`;
    return [`${account}.inspector${at + 1}`, name, 'inspector', `巡回检查${group}组员`];
  });
  const leader: Seat = [
    `${account}.leader`,
    `示例${group}专员`,
    'groupLeader',
    `巡回检查${group}组长（巡回检查专员）`,
  ];
  return seatsAt(group, [leader, ...inspectors], area);
}

function townshipSeats(township: string): DemonstrationSeat[] {
  const account = SPELLED[township] ?? township;
  const short = township.slice(0, -1);
  return seatsAt(township, [
    [`${account}.head`, `示例${short}书记`, 'unitHead', `${township}党委书记`],
    [`${account}.handler`, `示例${short}承办`, 'unitHandler', `${township}党委承办人`],
  ]);
}

function departmentSeats(department: string): DemonstrationSeat[] {
  const account = SPELLED[department] ?? department;
  const short = department.slice('示例市'.length);
  return seatsAt(department, [
    [`${account}.head`, `示例${short}局长`, 'unitHead', `${department}主要负责人`],
    [`${account}.handler`, `示例${short}承办`, 'unitHandler', `${department}承办人`],
  ]);
}

function seatsAt(
  unitName: string,
  seats: readonly Seat[],
  area: string | null = null,
): DemonstrationSeat[] {
  return seats.map(([account, name, role, title]) => ({
    account,
    personId: demonstrationId('person', account),
    name,
    unitName,
    post: {
      postId: demonstrationId('post', account),
      role,
      title,
      unitId: unitIdOf(unitName),
      areaId: area === null ? null : unitIdOf(area),
    },
  }));
}
