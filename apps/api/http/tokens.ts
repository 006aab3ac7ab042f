/** Injection tokens of what is no class. */
export const API_CONFIG = Symbol('DubanConfig');
/** Of `AccountServices`. */
export const ACCOUNTS = Symbol('AccountServices');
/** Of `ProviderClient`, or null where none is configured. */
export const PROVIDER = Symbol('ProviderClient');
