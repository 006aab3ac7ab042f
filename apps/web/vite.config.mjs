/**
 * Builds the web app into dist/web, where the API serves it. The API puts a fresh nonce into each answer for the
 * placeholder below, so that Ant Design's styles pass a Content-Security-Policy without 'unsafe-inline'.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.plugin.mjs';
import { firstLoad } from './build/first-load.plugin.mjs';

const API = process.env.DUBAN_API ?? 'http://127.0.0.1:3000';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  html: { cspNonce: '__DUBAN_STYLE_NONCE__' },
  plugins: [firstLoad(), compressed()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
    rolldownOptions: {
      // Ant Design marks its files for servers that render React; there is none here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: API, changeOrigin: true } } },
});
