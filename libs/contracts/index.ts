/** The table of contents of everything that crosses a boundary. */
export * from './workflow/batch.kinds.js';
export * from './workflow/batch.messages.js';
export * from './workflow/case.messages.js';
export * from './workflow/identifiers.js';
export * from './workflow/ledger.activities.js';
export * from './workflow/notification.messages.js';
export * from './workflow/search-attributes.js';
export * from './workflow/task-queues.js';
export * from './workflow/watchdog.messages.js';
export * from './errors/index.js';
