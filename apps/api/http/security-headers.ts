/**
 * What every answer tells a browser not to do with it. Answers of the API are data: a browser that shows one as a page
 * may load, run, frame and send nothing. Pages may use this site's own files only, no script that stands in the page.
 * Without it one text that slipped through unescaped would act with the reader's session.
 */
import type { NextFunction, RequestHandler, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { ApiRequest } from './request.types.js';

type Directives = Readonly<Record<string, string[]>>;

const NOTHING: Directives = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

const OWN_FILES: Directives = {
  ...NOTHING,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
};

/** The documentation's page carries its few styles in itself; its scripts are files. */
const DOCUMENTATION: Directives = { ...OWN_FILES, styleSrc: ["'self'", "'unsafe-inline'"] };

/** The product needs the camera of a phone (evidence), and nothing else of what a browser can reach. */
const PERMISSIONS = [
  'accelerometer=()',
  'camera=(self)',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'serial=()',
  'usb=()',
].join(', ');

const YEAR_SECONDS = 31_536_000;

export function securityHeaders(publicUrl: string): RequestHandler[] {
  const secure = publicUrl.startsWith('https:');
  const data = guarded(NOTHING, secure);
  const page = guarded(OWN_FILES, secure);
  const documentation = guarded(DOCUMENTATION, secure);
  return [
    (request, response, next) => {
      const { path } = request;
      if (isData(path)) data(request, response, next);
      else if (path === '/docs' || path.startsWith('/docs/'))
        documentation(request, response, next);
      else page(request, response, next);
    },
    permissionsAndCaching,
  ];
}

function guarded(directives: Directives, secure: boolean): RequestHandler {
  const upgrade = secure ? { upgradeInsecureRequests: [] } : {};
  const options: HelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, ...upgrade } },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Over http a browser ignores it, and a test machine's browser must not learn that localhost speaks https only.
    strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  };
  return helmet(options);
}

function isData(path: string): boolean {
  return (
    path.startsWith('/api/') ||
    path === '/openapi.json' ||
    /^\/(healthz|readyz|metrics)$/.test(path)
  );
}

/** Answers of the API name people: no cache on the way, and none of a shared computer, keeps them. */
function permissionsAndCaching(request: ApiRequest, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  next();
}
