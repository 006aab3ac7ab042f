/** Every workflow that the worker registers. */
export { caseWorkflow } from './case/case.workflow.js';
