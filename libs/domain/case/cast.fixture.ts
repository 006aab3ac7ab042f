/** The people, units and facts that the specs of the case speak of. All names are fictional. */
import { instantAt } from '../calendar/local-date.js';
import type { LocalDate, LocalTime } from '../calendar/calendar.types.js';
import type { Actor, HeldPost, PersonName, PostRole } from '../organisation/actor.js';
import type { CommandPayloads } from './case.commands.js';
import type { CaseFacts, CaseRef, CircleMember, PersonRef, UnitRef } from './case.state.js';
import { memberOf } from './lifecycle/circle.js';

export const OWN_AREA: UnitRef = { unitId: 'area-1', name: '第一片区' };
export const OTHER_AREA: UnitRef = { unitId: 'area-2', name: '第二片区' };
export const LEAD_UNIT: UnitRef = { unitId: 'town-1', name: '示例镇党委' };
export const ASSISTING_UNIT: UnitRef = { unitId: 'bureau-1', name: '示例局' };
export const FOREIGN_UNIT: UnitRef = { unitId: 'town-9', name: '他镇党委' };
const OFFICE_UNIT: UnitRef = { unitId: 'office', name: '巡回检查办公室' };

/** Ten in the morning, unless another time is named. */
export function at(date: LocalDate, time: LocalTime = '10:00'): string {
  return instantAt(date, time);
}

export function post(role: PostRole, where: Partial<HeldPost> = {}): HeldPost {
  const { unitId } = OFFICE_UNIT;
  return {
    postId: `post-${role}-${where.unitId ?? unitId}`,
    role,
    title: role,
    unitId,
    areaId: null,
    substituteFor: null,
    ...where,
  };
}

export function person(personId: string, ...posts: readonly HeldPost[]): Actor {
  return { personId, name: `姓名-${personId}`, posts };
}

export function refTo({ personId, name }: PersonName): PersonRef {
  return { personId, name };
}

/** A post of this role whose territory holds the case (or does not, where the role has a territory). */
export function postWithin(role: PostRole, inScope: boolean): HeldPost {
  switch (role) {
    case 'groupLeader':
    case 'inspector':
      return post(role, { areaId: (inScope ? OWN_AREA : OTHER_AREA).unitId });
    case 'unitHead':
    case 'unitHandler':
      return post(role, { unitId: (inScope ? LEAD_UNIT : FOREIGN_UNIT).unitId });
    default:
      return post(role);
  }
}

const member = (personId: string, role: PostRole) => person(personId, postWithin(role, true));

/** One person for each part in an ordinary case. */
export const CAST = {
  staff: member('staff', 'officeStaff'),
  deputy: member('deputy', 'deputyDirector'),
  director: member('director', 'officeDirector'),
  leader: member('leader', 'groupLeader'),
  inspector: member('inspector', 'inspector'),
  handler: member('handler', 'unitHandler'),
  nextHandler: member('nextHandler', 'unitHandler'),
  head: member('head', 'unitHead'),
  assistant: person('assistant', post('unitHandler', { unitId: ASSISTING_UNIT.unitId })),
  group: member('group', 'leadingGroup'),
  auditor: member('auditor', 'auditor'),
} as const;

/** All the cast as people of a circle, except those named. */
export function circleWithout(...left: readonly Actor[]): readonly CircleMember[] {
  return Object.values(CAST)
    .filter((actor) => !left.includes(actor))
    .map(memberOf);
}

export const FACTS: CaseFacts = {
  problem: '村务公开栏长期未更新',
  category: '议事规则',
  source: 'finding',
  basis: '要点6',
  severity: 'ordinary',
  foundOn: '2026-02-27',
  foundBy: '第一组',
  area: OWN_AREA,
  township: LEAD_UNIT,
  place: '示例1村',
  remark: '',
};

export const ASSIGNMENT: CommandPayloads['assign'] = {
  leadUnit: LEAD_UNIT,
  assistingUnits: [ASSISTING_UNIT],
  handler: refTo(CAST.handler),
  supervisor: refTo(CAST.staff),
  targetTask: '恢复公开并建立更新制度',
  progressRhythm: 'monthly',
};

export const ANOTHER_CASE: CaseRef = {
  caseId: 'another-case',
  ledgerNumber: '督〔2026〕0099号',
};

/** A piece of evidence; each name has a content of its own. */
export function evidence(name: string): CommandPayloads['addEvidence'] {
  return {
    evidenceId: name,
    sha256: `sha256-of-${name}`,
    fileName: `${name}.jpg`,
    mediaType: 'image/jpeg',
    sizeBytes: 1024,
  };
}
