/** Builds the service without listening: `main.ts` listens, tests call it in their own process. */
import type { DubanConfig } from '#libs/config';
import { ApiMetrics, FrameworkLogger, type Logger as Log } from '#libs/observability';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './http/openapi.document.js';
import { requestLog } from './http/request-log.middleware.js';

/** Larger than the longest form; files have bounds of their own. */
const LARGEST_BODY = '256kb';

export async function createApi(config: DubanConfig, logger: Log): Promise<NestExpressApplication> {
  Logger.overrideLogger(new FrameworkLogger(logger));
  const metrics = new ApiMetrics();
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.of({ config, logger, metrics }),
  );
  app.use(requestLog(logger, metrics));
  app.use(helmet(), cookieParser());
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.disable('x-powered-by');
  app.enableShutdownHooks();
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Duban 督办 API',
  });
  return app;
}
