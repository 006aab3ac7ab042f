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

/**
 * In the order of their turns. Units come before the office: once the office reassigns cases at random, a unit may
 * rightly read what it could not before, and nobody could say what must stay hidden.
 */
const ACCOUNTS: readonly (readonly [account: string, reach: Reach])[] = [
  ['basuo.handler', 'unit'],
  ['basuo.head', 'unit'],
  ['group1.leader', 'area'],
  ['group1.inspector1', 'area'],
  ['auditor', 'everything'],
  ['admin.system', 'nothing'],
  ['admin.security', 'nothing'],
  ['admin.audit', 'nothing'],
  ['leading.head', 'everything'],
  ['staff2', 'everything'],
  ['deputy', 'everything'],
  ['director', 'everything'],
];

export const CONTRACT_ACCOUNTS: readonly ContractAccount[] = ACCOUNTS.map(([account, reach]) => {
  const seat = DEMONSTRATION_COUNTY.seats.find((one) => one.account === account);
  if (seat === undefined) throw new Error(`the demonstration county has no ${account}`);
  const { role, unitId, areaId } = seat.post;
  return { account, reach, role, personId: seat.personId, unitId, areaId };
});

export function mayRead(account: ContractAccount, seeded: SeededCase): boolean {
  if (seeded.circle !== null && !seeded.circle.includes(account.personId)) return false;
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
