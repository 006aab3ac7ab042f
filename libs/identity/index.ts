/** People, posts, substitutes, accounts, sessions, and what each person may do with which cases. */
export { abilityOf, type CaseAbility, type CaseAction } from './ability/case.ability.js';
export { readScopeOf } from './ability/ledger-scope.policy.js';
export { Accounts } from './accounts.repository.js';
export { actorOn } from './actor.policy.js';
export { type Acting, Directory } from './directory.js';
export { DirectoryRepository } from './directory.repository.js';
export type { Absence, Appointment, DirectorySnapshot, Post, Unit } from './directory.types.js';
export { IdentityService, type SignedIn } from './identity.service.js';
export type { PostNode, UnitNode } from './organisation-tree.js';
export { hashPassword, passwordMatches } from './passwords.policy.js';
export { type Addressing, resolveRecipients } from './recipients.policy.js';
export {
  type NewSession,
  type Session,
  type SessionLimits,
  Sessions,
} from './sessions.repository.js';
