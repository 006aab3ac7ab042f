/**
 * The few kinds of routes there are: what each role must be answered, in each situation. A new route needs a row that
 * names its kind; a new rule needs a kind here.
 */
import { POST_ROLES, type PostRole } from '#libs/domain';
import type { Persona } from './persona.js';
import { isReached, mayRead, type Situation, type Stage } from './situation.js';
import type { StagedCase } from './staged-cases.js';

/**
 * answers: 2xx. admits: whatever the route says to somebody who may use it (a refusal of what was typed included).
 * shows, hides: 2xx with or without the case in it. unknown_case, not_found: 404, and like that of a case that never
 * was. The others: refused with this code.
 */
export type Expectation =
  | 'answers'
  | 'admits'
  | 'shows'
  | 'hides'
  | 'unauthenticated'
  | 'unknown_case'
  | 'not_found'
  | 'not_permitted'
  | 'outside_scope';

export interface Asked {
  readonly situation: Situation;
  readonly staged: StagedCase;
}

export interface RouteKind {
  /** For somebody who is signed in; `nobody` says what is answered without. */
  expected(persona: Persona, situation: Situation): Expectation;
  readonly nobody: Expectation;
  /** In which a case must be, so that nothing but the person decides. */
  readonly stage: Stage;
  /** False: the answer is the same in every situation, and is asked for once a person. */
  readonly isPerCase: boolean;
  /** Appended to the path, e.g. `?limit=200`. */
  query?(asked: Asked): string;
  /** JSON to send; `file`: a form with a file instead. */
  body?(asked: Asked): object | 'file';
  /** Values of path parameters besides `caseKey` and `evidenceId`; unnamed ones get a random id. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The request ends the session that it is sent with. */
  readonly endsItsSession?: boolean;
}

type Sending = Pick<RouteKind, 'query' | 'body' | 'parameters'>;

const ANY_STAGE = { stage: 'underWay', isPerCase: false } as const;

/** Needs no session. */
export function openToAll(expectation: 'answers' | 'admits' = 'answers', sending: Sending = {}) {
  return { ...ANY_STAGE, ...sending, expected: () => expectation, nobody: expectation };
}

/** Whoever is signed in, whatever post they hold. */
export function openToSignedIn(
  expectation: 'answers' | 'admits' = 'answers',
  sending: Sending & Pick<RouteKind, 'endsItsSession'> = {},
): RouteKind {
  return { ...ANY_STAGE, ...sending, expected: () => expectation, nobody: 'unauthenticated' };
}

/** Only these roles; the others are told so. Nothing of it is about one case. */
export function onlyFor(
  roles: readonly PostRole[],
  expectation: 'answers' | 'admits' | 'hides' = 'admits',
  sending: Sending = {},
): RouteKind {
  return {
    ...ANY_STAGE,
    ...sending,
    expected: ({ role }) => (roles.includes(role) ? expectation : 'not_permitted'),
    nobody: 'unauthenticated',
  };
}

/** Somebody else's thing, or none: answered as if it did not exist, to everybody. */
export function ownThingsOnly(sending: Sending = {}): RouteKind {
  return { ...ANY_STAGE, ...sending, expected: () => 'not_found', nobody: 'unauthenticated' };
}

/** Without `roles` for everybody who may read the case. */
export function readsCase(roles: readonly PostRole[] = POST_ROLES): RouteKind {
  const stage = 'underWay';
  return {
    stage,
    isPerCase: true,
    expected: (persona, situation) => {
      if (!mayRead(persona, situation, stage)) return 'unknown_case';
      return roles.includes(persona.role) ? 'answers' : 'not_permitted';
    },
    nobody: 'unauthenticated',
  };
}

/** What a command would do, asked of the case beforehand: for those who may give it. */
export function looksAhead(
  roles: readonly PostRole[],
  query: NonNullable<RouteKind['query']>,
): RouteKind {
  return { ...asked(roles), query };
}

/** What these roles are told about a case without a word of it, or its id; of each case, whoever may know of it. */
export function toldAround(roles: readonly PostRole[], query: (asked: Asked) => string): RouteKind {
  return { ...onlyFor(roles, 'hides'), isPerCase: true, query };
}

/** A list of cases: the same for everybody but for what is in it. */
export function listsCases(query: (asked: Asked) => string): RouteKind {
  const stage = 'underWay';
  return {
    stage,
    isPerCase: true,
    query,
    expected: (persona, situation) => (mayRead(persona, situation, stage) ? 'shows' : 'hides'),
    nobody: 'unauthenticated',
  };
}

/** A list across all areas: for those whose post reaches every case, and without what they are not told. */
export function wholeLedgerOnly(query: (asked: Asked) => string): RouteKind {
  const lists = listsCases(query);
  return {
    ...lists,
    expected: (persona, situation) =>
      persona.reach === 'everything' ? lists.expected(persona, situation) : 'not_permitted',
  };
}

/** Registers a case at the situation's township. */
export function registersCase(
  roles: readonly PostRole[],
  body: NonNullable<RouteKind['body']>,
): RouteKind {
  return {
    stage: 'registered',
    isPerCase: true,
    body,
    expected: (persona, situation) => {
      if (!roles.includes(persona.role)) return 'not_permitted';
      return isReached(persona, situation, 'registered') ? 'admits' : 'outside_scope';
    },
    nobody: 'unauthenticated',
  };
}

/**
 * A command on a case: whoever may not read the case never hears of it, whoever may but holds no such post is told so, and
 * so is whoever knows of it by the circle alone: their post does not reach it.
 */
export function actsOnCase(
  roles: readonly PostRole[],
  stage: Stage = 'underWay',
  body: RouteKind['body'] = () => ({}),
): RouteKind {
  return { ...asked(roles, stage), body };
}

function asked(roles: readonly PostRole[], stage: Stage = 'underWay'): RouteKind {
  return {
    stage,
    isPerCase: true,
    expected: (persona, situation) => {
      if (!mayRead(persona, situation, stage)) return 'unknown_case';
      if (!roles.includes(persona.role)) return 'not_permitted';
      return isReached(persona, situation, stage) ? 'admits' : 'outside_scope';
    },
    nobody: 'unauthenticated',
  };
}
