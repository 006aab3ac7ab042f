/** The catalogue as OpenAPI responses, so that a client's author sees every "no" that a route may answer. */
import { ERROR_CATALOGUE, type ErrorCode } from './error.catalogue.js';
import { problemOf } from './problem.mapper.js';

export interface ErrorResponseDocument {
  readonly status: number;
  /** One line per code, in both languages. */
  readonly description: string;
  readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
}

/** One document per HTTP status among the codes, lowest status first. */
export function errorResponsesOf(codes: readonly ErrorCode[]): readonly ErrorResponseDocument[] {
  const statuses = [...new Set(codes.map((code) => ERROR_CATALOGUE[code].httpStatus))].toSorted(
    (left, right) => left - right,
  );
  return statuses.map((status) => {
    const members = codes.filter((code) => ERROR_CATALOGUE[code].httpStatus === status);
    return {
      status,
      description: members.map(lineOf).join('\n'),
      examples: Object.fromEntries(
        members.map((code) => [
          code,
          { value: problemOf({ code, instance: 'urn:request:example' }) },
        ]),
      ),
    };
  });
}

function lineOf(code: ErrorCode): string {
  const { zh, en } = ERROR_CATALOGUE[code];
  return `- \`${code}\`: ${zh} / ${en}`;
}
