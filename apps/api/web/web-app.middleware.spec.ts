import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { giveStyleNonce } from './style-nonce.js';
import { webApp } from './web-app.middleware.js';

const HTML = { accept: 'text/html' };

describe('the web app', () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-web-'));
  const folder = join(root, 'web');
  let server: Server;
  let port: number;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(root, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<style nonce="__DUBAN_STYLE_NONCE__"></style>');
    writeFileSync(join(folder, 'assets', 'app-1.js'), 'app');
    const app = express();
    app.use(giveStyleNonce, ...webApp(folder));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  /** Sends the path as it is written; `fetch` would tidy it up first. */
  function answered(path: string, headers: Record<string, string> = {}) {
    return new Promise<{ status: number; text: string; cache: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => {
          const cache = response.headers['cache-control'] ?? '';
          resolve({ status: response.statusCode ?? 0, text, cache });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  it('has one page for every address that a browser opens, with a nonce of its own each time', async () => {
    const pages = await Promise.all(
      ['/', '/ledger', '/cases/x.y', '/index.html'].map((path) => answered(path, HTML)),
    );
    for (const { status, text, cache } of pages) {
      expect(status).toBe(200);
      expect(text).toMatch(/^<style nonce="[\w+/]{22}=="><\/style>$/);
      expect(cache).toBe('no-store');
    }
    expect(new Set(pages.map(({ text }) => text)).size).toBe(pages.length);
  });

  it('keeps what is named after its content for ever, and answers no page for a missing file', async () => {
    expect(await answered('/assets/app-1.js')).toEqual({
      status: 200,
      text: 'app',
      cache: 'public, max-age=31536000, immutable',
    });
    expect((await answered('/assets/app-2.js', HTML)).status).toBe(404);
  });

  it('leaves the API and its documentation alone', async () => {
    for (const path of ['/api/v1/nothing', '/openapi.json', '/docs', '/healthz']) {
      expect((await answered(path, HTML)).status).toBe(404);
    }
  });

  it('gives nothing of other folders', async () => {
    for (const path of ['/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt']) {
      expect((await answered(path)).text).not.toContain('secret\n');
      expect((await answered(path)).status).toBe(404);
    }
  });
});
