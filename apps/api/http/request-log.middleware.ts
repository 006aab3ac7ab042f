/**
 * Gives each request an id, and at its end one line of log and one observation. The path is logged without its query:
 * a search text may name a person.
 */
import { randomUUID } from 'node:crypto';
import type { ApiMetrics, Logger } from '#libs/observability';
import type { NextFunction, Response } from 'express';
import type { ApiRequest } from './request.types.js';

const REQUEST_ID = /^[\w.:-]{1,100}$/;

export function requestLog(logger: Logger, metrics: ApiMetrics) {
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const given = request.header('x-request-id');
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      metrics.observeRequest(request.method, routeOf(request), response.statusCode, seconds);
      logger.info(
        {
          requestId,
          method: request.method,
          path: request.path,
          status: response.statusCode,
          durationMs: Math.round(seconds * 1000),
          personId: request.signedIn?.actor.personId,
          code: request.problemCode,
          aborted: response.writableFinished ? undefined : true,
        },
        'request',
      );
    });
    next();
  };
}

/** The route's pattern, never the path itself: ids would make endless series. */
function routeOf(request: ApiRequest): string {
  const route: unknown = request.route;
  const path =
    typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? path : 'unmatched';
}
