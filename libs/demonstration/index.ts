/** A county to try everything out in; all of its people are invented. */
export {
  DEMONSTRATION_CLERK,
  type DemonstrationAccount,
  demonstrationAccounts,
} from './account-list.js';
export { DEMONSTRATION_COUNTY } from './county.js';
export { requireDemonstration } from './demonstration.refusal.js';
export { type DemonstrationPasswords, readOrMakePasswords, readPasswords } from './passwords.js';
export { seedDemonstration } from './seed.js';
