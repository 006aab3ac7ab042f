/** Builds the service without listening: `main.ts` listens, tests call it in their own process. */
import { join } from 'node:path';
import { type DubanConfig, projectRoot } from '#libs/config';
import { ApiMetrics, FrameworkLogger, type Logger as Log } from '#libs/observability';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import { addressLimit } from './access/address-limit.middleware.js';
import { RateLimits } from './access/rate-limits.js';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './http/openapi.document.js';
import { rememberOrigin } from './http/request-origin.js';
import { requestLog } from './http/request-log.middleware.js';
import { securityHeaders } from './http/security-headers.js';
import { webApp } from './web/web-app.middleware.js';

/** Larger than the longest form; files have bounds of their own. */
const LARGEST_BODY = '256kb';

export async function createApi(config: DubanConfig, logger: Log): Promise<NestExpressApplication> {
  Logger.overrideLogger(new FrameworkLogger(logger));
  const metrics = new ApiMetrics();
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.of({ config, logger, metrics }),
  );
  app.set('trust proxy', [...config.trustedProxies]);
  app.use(requestLog(logger, metrics), ...securityHeaders(config.publicUrl), cookieParser());
  app.use(addressLimit(app.get(RateLimits)));
  for (const handler of webApp(join(projectRoot(), 'dist', 'web'))) app.use(handler);
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.use(rememberOrigin);
  app.disable('x-powered-by');
  app.enableShutdownHooks();
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Duban 督办 API',
  });
  return app;
}
