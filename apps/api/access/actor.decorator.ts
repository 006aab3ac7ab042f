import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import { ApiProblem } from '../http/api.problem.js';
import type { ApiRequest, SignedInRequest } from '../http/request.types.js';

function signedInOf(context: ExecutionContext): SignedInRequest {
  const { signedIn } = context.switchToHttp().getRequest<ApiRequest>();
  if (signedIn === undefined) throw new ApiProblem('unauthenticated');
  return signedIn;
}

/** The person who asks, with the posts that they may use today. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => signedInOf(context).actor,
);

export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedInRequest => signedInOf(context),
);
