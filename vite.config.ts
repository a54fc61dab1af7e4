import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** One page per audience, so that a phone never downloads the desk. */
const entries = ['phone', 'desk', 'screen', 'process'];

/** The bootstrap builds into a folder of its own and swaps it in when the build is whole. */
const outDir = process.env['CLIENT_OUT_DIR'] ?? path('./dist/client');

const serverUrl = process.env['DEV_SERVER_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: path('./client'),
  publicDir: path('./client/static'),
  cacheDir: path('./node_modules/.vite'),
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: {
    proxy: {
      '/api': serverUrl,
      '/socket.io': { target: serverUrl, ws: true },
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    license: { fileName: 'licenses.md' },
    target: ['safari15', 'ios15', 'chrome100', 'edge100', 'firefox100'],
    // The content security policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(
        entries.map((entry) => [entry, path(`./client/${entry}/index.html`)]),
      ),
    },
  },
});
