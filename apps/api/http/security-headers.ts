/**
 * What every answer tells a browser not to do with it. Answers of the API are data: a browser that shows one as a page
 * may load, run, frame and send nothing. Pages may use this site's own files only, no script that stands in the page.
 * Without it one text that slipped through unescaped would act with the reader's session.
 */
import type { ServerResponse } from 'node:http';
import type { NextFunction, RequestHandler, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { kindOf } from '../web/page-kind.js';
import { giveStyleNonce, styleNonceOf } from '../web/style-nonce.js';
import type { ApiRequest } from './request.types.js';

type Source = string | ((request: unknown, response: ServerResponse) => string);
type Directives = Readonly<Record<string, Source[]>>;

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

/** The web app makes styles while it runs; each carries the nonce of its page. */
const WEB_APP: Directives = {
  ...OWN_FILES,
  styleSrc: ["'self'", (_, response) => `'nonce-${styleNonceOf(response as Response)}'`],
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
  const page = guarded(WEB_APP, secure);
  const documentation = guarded(DOCUMENTATION, secure);
  const handlers = { data, documentation, page };
  return [
    giveStyleNonce,
    (request, response, next) => handlers[kindOf(request.path)](request, response, next),
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

/** Answers of the API name people: no cache on the way, and none of a shared computer, keeps them. */
function permissionsAndCaching(request: ApiRequest, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  next();
}
