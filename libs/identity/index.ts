/** People, posts, substitutes, accounts, sessions, and what each person may do with which cases. */
export { abilityOf, type CaseAbility, type CaseAction } from './ability/case.ability.js';
export { readScopeOf } from './ability/ledger-scope.policy.js';
export { AccountKeys } from './account-keys.js';
export { accountKeysOf } from './account-keys.source.js';
export { AccountRefused } from './account-refusal.js';
export { accountServices, type AccountServices } from './account-services.js';
export type { AdministrationRequest } from './accounts/account-administration.service.js';
export { Accounts } from './accounts/accounts.repository.js';
export type { OwnRequest } from './accounts/own-account.service.js';
export { actorOn } from './actor.policy.js';
export { type Acting, Directory } from './directory.js';
export { DirectoryRepository } from './directory.repository.js';
export type {
  Absence,
  Appointment,
  DirectorySnapshot,
  Post,
  PostPeriod,
  Unit,
  UnitRow,
} from './directory.types.js';
export { IdentityService } from './identity.service.js';
export type { PostNode, UnitNode } from './organisation-tree.js';
export { hashPassword, passwordMatches } from './passwords/password-hash.policy.js';
export { ProviderClient } from './provider/provider.client.js';
export { type Addressing, resolveRecipients } from './recipients.policy.js';
export { ACCESS_TOKEN_PREFIX, type TokenScope } from './sign-in/access-tokens.repository.js';
export { type Obligation, OBLIGATIONS, obligationOf } from './sign-in/obligation.policy.js';
export type { Origin } from './sign-in/origin.types.js';
export type {
  RegistryActEntry,
  RegistryHistoryPage,
  RegistryStamp,
} from './registry/registry-act-log.repository.js';
export { MAY_READ_REGISTRY_HISTORY, postFor } from './registry/registry-permission.policy.js';
export {
  Registry,
  type RegistryActResult,
  type RegistryOutcome,
  type RegistryRequest,
} from './registry/registry.repository.js';
export type { ImportedRow, ImportedRowFault } from './registry/import/imported-row.js';
export { type ImportCounts, RegistryImport } from './registry/import/registry-import.repository.js';
export type { RegistryAct, RegistryActName, RegistryPayloads } from './registry/registry.acts.js';
export type { RegistryChange } from './registry/registry.changes.js';
export type { Judged, RegistryRefusal } from './registry/registry.refusal.js';
export {
  type NewSession,
  type Proof,
  type Session,
  type SessionLimits,
  Sessions,
} from './sign-in/sessions.repository.js';
export type { SignedIn } from './sign-in/sign-in.service.js';
