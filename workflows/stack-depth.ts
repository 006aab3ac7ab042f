/**
 * How many frames a stack of workflow code has. The sandbox takes a stack at every promise, and maps each frame back to
 * its source, so that an operator can ask where a workflow waits: with V8's ten frames that costs a case more than its
 * decisions. Three still name the place in our code that threw or waits.
 *
 * Loaded once a worker, before any workflow (apps/worker/bundle): afterwards the sandbox's globals are frozen.
 */
Error.stackTraceLimit = 3;
