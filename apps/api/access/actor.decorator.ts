import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import type { OwnRequest, Session } from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';
import { idempotencyKeyOf } from '../http/idempotency-key.decorator.js';
import type { ApiRequest, SignedInRequest } from '../http/request.types.js';
import { originOf } from './origin-of.js';

function signedInOf(context: ExecutionContext): SignedInRequest {
  const { signedIn } = context.switchToHttp().getRequest<ApiRequest>();
  if (signedIn === undefined) throw new ApiProblem('unauthenticated');
  return signedIn;
}

function sessionOf(context: ExecutionContext): Session {
  const { session } = signedInOf(context);
  if (session === null) throw new ApiProblem('token_not_accepted');
  return session;
}

/** The person who asks, with the posts that they may use today. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => signedInOf(context).actor,
);

/** On routes that are `@SessionOnly()`. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): Session => sessionOf(context),
);

/** A write to one's own account: who, in which session, from where, under which Idempotency-Key. */
export const OwnWrite = createParamDecorator(
  (_: unknown, context: ExecutionContext): OwnRequest => {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { personId, sessionId, by, secondFactor } = sessionOf(context);
    const key = idempotencyKeyOf(request);
    return { personId, sessionId, by, secondFactor, key, ...originOf(request) };
  },
);
