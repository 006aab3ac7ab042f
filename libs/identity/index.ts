/** People, posts, substitutes, accounts and sessions. */
export { Accounts } from './accounts.repository.js';
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
export { IdentityService, type SignedIn } from './identity.service.js';
export type { PostNode, UnitNode } from './organisation-tree.js';
export { hashPassword, passwordMatches } from './passwords.policy.js';
export { type Addressing, resolveRecipients } from './recipients.policy.js';
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
  type Session,
  type SessionLimits,
  Sessions,
} from './sessions.repository.js';
