/** Injection tokens of what is no class. */
export const API_CONFIG = Symbol('DubanConfig');
export const API_LOGGER = Symbol('Logger');
