/** Where a case lies and who may know of it: the columns of the matrix besides the roles. */
import { PERSONAE, type Persona, personIdOf } from './persona.js';

export interface Situation {
  readonly name: string;
  readonly place: 'own' | 'other';
  readonly township: string;
  /** Account that works on the case for its unit. */
  readonly worker: string;
  /** The only people who may know of the case; null: not confidential. */
  readonly circle: readonly string[] | null;
}

export type Stage =
  | 'registered'
  | 'assigned'
  | 'underWay'
  | 'extensionAsked'
  | 'suspended'
  | 'submitted'
  | 'consolidating'
  | 'closed';

const OWN = { place: 'own', township: '八所镇', worker: 'basuo.handler' } as const;
const OTHER = { place: 'other', township: '感城镇', worker: 'gancheng.handler' } as const;
/** Everybody of the matrix who could read the case otherwise; administrators belong to no circle. */
const EVERYBODY = PERSONAE.filter(({ reach }) => reach !== 'nothing').map(
  ({ personId }) => personId,
);
/** Nobody of the matrix: the deputy director who made the case confidential, beside whom everybody else is named. */
const SOMEBODY_ELSE = [personIdOf('staff3')];

export const SITUATIONS: readonly Situation[] = [
  { name: 'own area', ...OWN, circle: null },
  { name: 'other area', ...OTHER, circle: null },
  { name: 'own area, confidential, in the circle', ...OWN, circle: EVERYBODY },
  { name: 'own area, confidential, not in the circle', ...OWN, circle: SOMEBODY_ELSE },
  { name: 'other area, confidential, in the circle', ...OTHER, circle: EVERYBODY },
  { name: 'other area, confidential, not in the circle', ...OTHER, circle: SOMEBODY_ELSE },
];

/** By their post alone. A unit has no part in a case before it is assigned. */
export function isReached({ reach }: Persona, { place }: Situation, stage: Stage): boolean {
  switch (reach) {
    case 'everything':
      return true;
    case 'area':
      return place === 'own';
    case 'unit':
      return place === 'own' && stage !== 'registered';
    case 'nothing':
      return false;
  }
}

/** A confidential case is read by its circle, whatever their posts reach; nobody else, and no administrator, reads it. */
export function mayRead(persona: Persona, situation: Situation, stage: Stage): boolean {
  if (situation.circle === null) return isReached(persona, situation, stage);
  return persona.reach !== 'nothing' && situation.circle.includes(persona.personId);
}
