/** The pure heart of the product: decisions, clocks, calendar, ladder, chain. Nothing here reads a clock or does I/O. */
export * from './calendar/calendar.types.js';
export * from './case/case.commands.js';
export * from './case/case.events.js';
export * from './case/case.state.js';
export * from './case/notice.rules.js';
export * from './clock/clock.types.js';
export * from './ladder/ladder.types.js';
export * from './organisation/actor.js';
export * from './policy/policy.types.js';
export * from './refusal/refusal.codes.js';
export * from './refusal/refusal.js';
