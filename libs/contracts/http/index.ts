/**
 * Every request and answer of the HTTP service, as zod schemas. It is an entry of its own (`#libs/contracts/http`):
 * workflows import `#libs/contracts`, and their bundle must not carry a validation library.
 */
export * from './account.dto.js';
export * from './batch.dto.js';
export * from './calendar.dto.js';
export * from './alarm.dto.js';
export * from './case.dto.js';
export * from './clock.dto.js';
export * from './command.dto.js';
export * from './health.dto.js';
export * from './history.dto.js';
export * from './import.dto.js';
export * from './inbox.dto.js';
export * from './ledger.dto.js';
export * from './organisation.dto.js';
export * from './policy-adoption.dto.js';
export * from './policy-body.dto.js';
export * from './policy-preview.dto.js';
export * from './policy-registry.dto.js';
export * from './problem.dto.js';
export * from './security-log.dto.js';
export * from './registry.dto.js';
export * from './session.dto.js';
export * from './shared.dto.js';
export * from './state-labels.js';
