import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pack } from './scripts/pack.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** One page per audience, so that a phone never downloads the desk. */
const entries = ['phone', 'desk', 'screen', 'process', 'public', 'table'];

/** The bootstrap builds into a folder of its own and swaps it in when the build is whole. */
const outDir = process.env['CLIENT_OUT_DIR'] ?? path('./dist/client');

const serverUrl = process.env['DEV_SERVER_URL'] ?? 'http://localhost:3000';

/** What every page loads first. Larger pieces that only some use stay out, for the phone's sake. */
const base =
  /node_modules\/(?:react|react-dom|scheduler|zustand(?!\/.*shallow)|nanoid|(?:@?socket|engine)\.io[^/]*)\/|preload-helper|client\/sync\/(?!useFetched|drafts|editDraft)|client\/ui\/(?:common\.(?:ts|da)|words|language|format|cx|rejectionText|Button|Icon|Notice|Labels|LiveRegion|PageFrame|RunningStep|Timer|Caught|fetched)|shared\/(?:kernel|wire(?!\/qr))\//;

/** What a phone needs to be in a meeting, whichever door it came through. */
const meeting =
  /client\/phone\/(?:Page|words\.(?:ts|da)|view|Waiting|token|route|Session|CurrentStep|StepBody|Refusals|App|kit\/pages)/;

export default defineConfig({
  root: path('./client'),
  publicDir: path('./client/static'),
  cacheDir: path('./node_modules/.vite'),
  plugins: [react(), pack(outDir)],
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
      // One file for what every page needs at once: many small ones cost a phone requests and bytes.
      output: {
        // The server puts the list of files in front of it and serves it as /sw.js (server/serviceWorker.ts).
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'base', test: base },
            { name: 'meeting', test: meeting },
          ],
        },
      },
      input: {
        ...Object.fromEntries(
          entries.map((entry) => [entry, path(`./client/${entry}/index.html`)]),
        ),
        worker: path('./client/worker/worker.ts'),
      },
    },
  },
});
