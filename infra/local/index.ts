/** The managed local stack: PostgreSQL and Temporal for `npm start`, tests, rehearsal, drills and benchmarks. */
export { type DatabaseUrls } from './databases.js';
export {
  type LocalStack,
  type LocalStackOptions,
  type ReachableStack,
  startLocalStack,
} from './local-stack.js';
export { type Log } from './log.js';
export { ManagedProcess, type ProcessPlan } from './managed-process.js';
export { isFree, searchPort } from './ports.js';
export { ProcessRegister } from './process-register.js';
export { reachStack } from './reach-stack.js';
export { removeRunningStack, runningEnvironment, writeRunningStack } from './running-stack.js';
export {
  hasPollerSince,
  registerNamespace,
  registerSearchAttributes,
  type SearchAttributeKind,
} from './temporal-namespace.js';
export { rotatePayloadKey } from './secrets-file.js';
export { startThrowAwayStack } from './throw-away-stack.js';
