/** The only reader of `process.env`: typed configuration for the application and for the local stack. */
export type { AccountConfig, PasswordRule, ProviderConfig } from './account-config.js';
export { type DubanConfig, readConfig } from './app-config.js';
export { childEnvironment } from './child-environment.js';
export { ConfigurationError, type Environment } from './environment.js';
export { makePayloadKeyEntry, type PayloadKey, payloadKeysOf } from './payload-keys.js';
export { projectRoot } from './project-root.js';
export { DEFAULT_RATE_LIMITS, type RateLimits } from './rate-limits.js';
export { readStackConfig, type StackConfig } from './stack-config.js';
export { DEFAULT_WATCHDOG, type WatchdogConfig } from './watchdog-config.js';
