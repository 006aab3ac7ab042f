/** The error catalogue and its adapters. */
export {
  ERROR_CATALOGUE,
  errorMessage,
  type ErrorCode,
  type ErrorDetails,
} from './error.catalogue.js';
export { type ErrorResponseDocument, errorResponsesOf } from './openapi.mapper.js';
export { type Problem, PROBLEM_MEDIA_TYPE, problemOf } from './problem.mapper.js';
