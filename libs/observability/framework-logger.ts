/** Lets the framework's own lines (start, routes, faults) run through the same JSON log. */
import type { LoggerService } from '@nestjs/common';
import { framesOf, loggedFault } from './fault.serializer.js';
import type { Logger } from './logger.js';

export class FrameworkLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context: textOf(context) }, textOf(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context: textOf(context) }, textOf(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.logger.error(
      { context: textOf(context), stack: framesOf(textOf(stack)) },
      textOf(message),
    );
  }

  debug(message: unknown, context?: unknown): void {
    this.logger.debug({ context: textOf(context) }, textOf(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.logger.trace({ context: textOf(context) }, textOf(message));
  }

  fatal(message: unknown, context?: unknown): void {
    this.logger.fatal({ context: textOf(context) }, textOf(message));
  }
}

function textOf(value: unknown): string {
  if (value instanceof Error) return loggedFault(value).message;
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
