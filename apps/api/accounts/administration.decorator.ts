import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AdministrationRequest } from '#libs/identity';
import type { PostRole } from '#libs/domain';
import { originOf } from '../access/origin-of.js';
import { ApiProblem } from '../http/api.problem.js';
import { idempotencyKeyOf } from '../http/idempotency-key.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { requireOneOf } from './administrator.policy.js';

/** A write to somebody's account by the holder of that post: who, from where, under which Idempotency-Key. */
export const AdministrationBy = createParamDecorator(
  (role: PostRole, context: ExecutionContext): AdministrationRequest => {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { signedIn } = request;
    if (signedIn === undefined) throw new ApiProblem('unauthenticated');
    requireOneOf(signedIn.actor, role);
    const { personId } = signedIn.actor;
    return { personId, key: idempotencyKeyOf(request), address: originOf(request).address };
  },
);
