import type { Origin } from '#libs/identity';
import type { ApiRequest } from '../http/request.types.js';

export function originOf(request: ApiRequest): Origin {
  return { address: request.ip ?? null, userAgent: request.header('user-agent') ?? null };
}
