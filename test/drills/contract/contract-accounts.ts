/**
 * One account of each role and what it may read of the seeded cases, written down here a second time and not taken from
 * the product: a drill that asked the product what may be shown would agree with every mistake of it.
 */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import type { PostRole } from '#libs/domain';
import type { SeededCase } from './seeded-cases.js';

type Reach = 'everything' | 'area' | 'unit' | 'nothing';

export interface ContractAccount {
  readonly account: string;
  readonly role: PostRole;
  readonly personId: string;
  readonly reach: Reach;
  readonly unitId: string;
  readonly areaId: string | null;
}

type Seats = readonly (readonly [account: string, reach: Reach])[];

/** They can not change what a unit may read. */
const FIRST: Seats = [
  ['basuo.handler', 'unit'],
  ['basuo.head', 'unit'],
  ['group1.leader', 'area'],
  ['group1.inspector1', 'area'],
  ['auditor', 'everything'],
  ['admin.system', 'nothing'],
  ['admin.security', 'nothing'],
  ['admin.audit', 'nothing'],
];

/**
 * They reassign cases and give tasks at random: from then on a unit may rightly read what it could not before, and
 * nobody could say what must stay hidden from it.
 */
const THEN: Seats = [
  ['leading.head', 'everything'],
  ['staff2', 'everything'],
  ['deputy', 'everything'],
];

/** In every circle: at random he lifts confidentiality, after which others may rightly read. */
const AT_LAST: Seats = [['director', 'everything']];

/** In turns: those of one turn work side by side. */
export const CONTRACT_TURNS: readonly (readonly ContractAccount[])[] = [
  FIRST.map(accountOf),
  THEN.map(accountOf),
  AT_LAST.map(accountOf),
];

function accountOf([account, reach]: Seats[number]): ContractAccount {
  const seat = DEMONSTRATION_COUNTY.seats.find((one) => one.account === account);
  if (seat === undefined) throw new Error(`the demonstration county has no ${account}`);
  const { role, unitId, areaId } = seat.post;
  return { account, reach, role, personId: seat.personId, unitId, areaId };
}

/** A confidential case is read by its circle, whatever their posts reach, and by no administrator. */
export function mayRead(account: ContractAccount, seeded: SeededCase): boolean {
  if (seeded.circle === null) return isReached(account, seeded);
  return account.reach !== 'nothing' && seeded.circle.includes(account.personId);
}

/** Acting needs the reach of the post as well. */
export function mayAct(account: ContractAccount, seeded: SeededCase): boolean {
  return account.role !== 'auditor' && mayRead(account, seeded) && isReached(account, seeded);
}

function isReached(account: ContractAccount, seeded: SeededCase): boolean {
  switch (account.reach) {
    case 'everything':
      return true;
    case 'area':
      return seeded.areaId === account.areaId;
    case 'unit':
      return seeded.leadUnitId === account.unitId;
    case 'nothing':
      return false;
  }
}

/** Areas and townships of which this account may read no case at all, whoever registers one there. */
export function closedUnits({ reach, areaId }: ContractAccount): readonly string[] {
  if (reach === 'everything' || reach === 'unit') return [];
  const inPlaces = DEMONSTRATION_COUNTY.units.filter(
    ({ kind }) => kind === 'area' || kind === 'township',
  );
  return inPlaces
    .filter((unit) => reach === 'nothing' || unit.areaId !== areaId)
    .map(({ unitId }) => unitId);
}
