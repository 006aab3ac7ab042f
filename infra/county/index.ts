/** The demonstration county on a stack of one's own: for the rehearsal, the workflow tests, benchmarks and drills. */
export { type County, openCounty, type OpenCountyOptions, prepareCounty } from './county.js';
export { quietEngine } from './quiet-engine.js';
export { sampleFacts, sampleRows } from './sample-facts.js';
