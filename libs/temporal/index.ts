export * from './case.client.js';
export * from './case.errors.js';
export * from './case.workflows.js';
export * from './connection.js';
export * from './workers.js';
export * from './virtual-time.js';
export * from './history-json.js';
