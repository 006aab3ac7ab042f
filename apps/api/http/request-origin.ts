/**
 * From which address the request under way came, for the logs that must say so. Kept beside the call instead of in every
 * signature: services are asked by a person, and only the two logs care about the machine in front of that person.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Response } from 'express';
import type { ApiRequest } from './request.types.js';

const origins = new AsyncLocalStorage<string | null>();

/** Express middleware; stands behind the body parser, which goes on in another asynchronous context. */
export function rememberOrigin(request: ApiRequest, _response: Response, next: NextFunction): void {
  origins.run(request.ip ?? null, next);
}

/** null outside a request. */
export function currentAddress(): string | null {
  return origins.getStore() ?? null;
}
