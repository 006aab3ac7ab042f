/** The edge at which every fault becomes problem+json. No stack, no SQL and no value of the configuration leaves here. */
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ERROR_CATALOGUE, PROBLEM_MEDIA_TYPE, problemOf } from '#libs/contracts';
import type { ApiMetrics, Logger } from '#libs/observability';
import type { Response } from 'express';
import { problemOfFault } from './fault.mapper.js';
import type { ApiRequest } from './request.types.js';

const RETRY_AFTER_SECONDS = 5;

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: ApiMetrics,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const { code, fields, details } = problemOfFault(fault);
    const instance = `urn:request:${request.requestId ?? 'unknown'}`;
    const problem = problemOf({ code, fields, details, instance });
    request.problemCode = code;
    this.metrics.countRefusal(code);
    this.write(fault, code, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
    const { retryAfterSeconds } = details;
    if (retryAfterSeconds !== undefined)
      response.setHeader('Retry-After', String(retryAfterSeconds));
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response
      .status(problem.status)
      .setHeader('Content-Type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`)
      .send(JSON.stringify(problem));
  }

  private write(fault: unknown, code: keyof typeof ERROR_CATALOGUE, request: ApiRequest): void {
    const level = ERROR_CATALOGUE[code].logLevel;
    const cause = level === 'error' ? { err: fault } : {};
    this.logger[level]({ requestId: request.requestId, code, ...cause }, 'answered no');
  }
}
