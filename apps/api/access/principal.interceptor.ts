/**
 * Every reading of a signed-in request is done for the person who sent it, on today's posts: row-level security shows
 * nothing to a transaction that names nobody (design invariant 7).
 */
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { localDateOf } from '#libs/domain';
import { actingAs } from '#libs/persistence';
import { Observable } from 'rxjs';
import { Present } from '../http/present.js';
import type { ApiRequest } from '../http/request.types.js';

@Injectable()
export class PrincipalInterceptor implements NestInterceptor {
  constructor(private readonly present: Present) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { signedIn } = context.switchToHttp().getRequest<ApiRequest>();
    if (signedIn === undefined) return next.handle();
    const { personId } = signedIn.actor;
    const principal = { personId, today: localDateOf(this.present.now()) };
    // The handler runs when somebody subscribes, which may be after this method has ended.
    return new Observable((subscriber) =>
      actingAs(principal, () => next.handle().subscribe(subscriber)),
    );
  }
}
