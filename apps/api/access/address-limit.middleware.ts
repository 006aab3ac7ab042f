/**
 * The first bound a request meets, before its body is read and before anybody is looked up: by address, for everything,
 * and narrower for requests to the API that bring no session.
 */
import type { NextFunction, Response } from 'express';
import type { ApiRequest } from '../http/request.types.js';
import { addressKeyOf } from './address-key.js';
import type { RateLimits } from './rate-limits.js';
import { sentToken } from './session.cookie.js';

export function addressLimit(limits: RateLimits) {
  return (request: ApiRequest, _response: Response, next: NextFunction): void => {
    const key = addressKeyOf(request.ip);
    const isStranger = request.path.startsWith('/api/') && sentToken(request) === null;
    Promise.all([
      limits.take('address', key),
      isStranger ? limits.take('strangers', key) : undefined,
    ]).then(() => next(), next);
  };
}
