/**
 * Serves the built web app: its files by their names, and its one page for every address that a browser opens and that
 * no route of the API has. Without a build in `folder` (the API alone, in tests) it serves nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';
import { styleNonceOf } from './style-nonce.js';
import { kindOf } from './page-kind.js';

/** Stands in the built page wherever the nonce belongs; the same as in apps/web/vite.config.mjs. */
const PLACEHOLDER = /__DUBAN_STYLE_NONCE__/g;

/** The names of these carry a hash of their content: under one name nothing ever changes. */
const HASHED = '/assets/';

export function webApp(folder: string): RequestHandler[] {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return [];
  return [servePage(readFileSync(page, 'utf8')), serveFiles(folder)];
}

function servePage(html: string): RequestHandler {
  return (request, response, next) => {
    if (!isOpenedByBrowser(request)) {
      next();
      return;
    }
    response
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(html.replace(PLACEHOLDER, styleNonceOf(response)));
  };
}

/** A missing file stays missing: a page in its place would only confuse whoever asked for a script. */
function isOpenedByBrowser({ method, path, headers }: Parameters<RequestHandler>[0]): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (path === '/index.html') return true;
  if (kindOf(path) !== 'page' || path.startsWith(HASHED)) return false;
  return headers.accept?.includes('text/html') === true;
}

/** Only files that were there at the start are served, so no address leads out of the folder. */
function serveFiles(folder: string): RequestHandler {
  return sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      const lasting = pathname.startsWith(HASHED);
      response.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}
