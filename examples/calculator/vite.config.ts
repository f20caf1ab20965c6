import { defineConfig, type Plugin } from 'vite';
import { PAGE_POLICY, SERVED_POLICY } from './contentSecurityPolicy.ts';

/** Writes the policy into the built page; while developing, the server adds styles and scripts that it would forbid. */
const pagePolicy: Plugin = {
  name: 'page-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY }, injectTo: 'head-prepend' },
  ],
};

const LOOPBACK = '127.0.0.1';

export default defineConfig({
  // Relative, so that the page may be put in any folder of any server.
  base: './',
  plugins: [pagePolicy],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // The polyfill fetches, which the policy forbids and no browser of this target needs; data addresses are no files.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { host: LOOPBACK, port: 4172 },
  preview: {
    host: LOOPBACK,
    port: 4173,
    headers: {
      'Content-Security-Policy': SERVED_POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
});
