/** Made anew for each page: only styles that carry it apply, and nobody can know it before the answer. */
import { randomBytes } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { ApiRequest } from '../http/request.types.js';

export function giveStyleNonce(_: ApiRequest, response: Response, next: NextFunction): void {
  response.locals['styleNonce'] = randomBytes(16).toString('base64');
  next();
}

export function styleNonceOf(response: Pick<Response, 'locals'>): string {
  return String(response.locals['styleNonce']);
}
