/** Judges files that were sent in, before anything else opens them. */
export { archiveFaultOf } from './archive.guard.js';
export { fileFaultOf } from './file.policy.js';
export { UNSAFE_REASONS, type UnsafeReason } from './unsafe-reasons.js';
