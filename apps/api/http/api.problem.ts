/** An answer that says no, thrown inside the service and turned into problem+json at its edge. */
import type { ErrorCode, ErrorDetails } from '#libs/contracts';
import type { Refusal } from '#libs/domain';

export class ApiProblem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly string[] = [],
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'ApiProblem';
  }

  static ofRefusal({ code, fields, details }: Refusal): ApiProblem {
    return new ApiProblem(code, fields, details);
  }
}
