/** Injection tokens of what is no class. */
export const API_CONFIG = Symbol('DubanConfig');
export const API_LOGGER = Symbol('Logger');
/** Of `AccountServices`. */
export const ACCOUNTS = Symbol('AccountServices');
/** Of `ProviderClient`, or null where none is configured. */
export const PROVIDER = Symbol('ProviderClient');
