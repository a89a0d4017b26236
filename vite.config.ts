import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Three bundles: the window (`dist/renderer`), the program (`dist/main`: Electron's main process, the archive thread, the
 * browser host and the command line) and the preload (`dist/preload/preload.cjs`, one CommonJS file as Electron's sandbox
 * demands).
 */
const root = import.meta.dirname;
/** Not bundled: Electron is the runtime, and SQLite finds its .wasm beside itself. */
const external = ['electron', 'node-sqlite3-wasm', /^node:/u];
/** In kB. Nothing of the program travels over a network: what a chunk weighs is only read from the disk. */
const chunkSizeWarningLimit = 4000;
/** How long the bundling took is of no use to whoever starts the program. */
const checks = { bundlerTimings: false };
/** What is bundled travels with the terms that it is under. */
const license = { fileName: 'licenses.md' };

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/renderer'),
        chunkSizeWarningLimit,
        license,
        emptyOutDir: true,
        assetsDir: 'static',
        // The content security policy allows no data: addresses.
        assetsInlineLimit: 0,
        target: 'chrome120',
        modulePreload: { polyfill: false },
        rolldownOptions: { checks },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'node-sqlite3-wasm'] },
      build: {
        ssr: true,
        outDir: resolve(root, 'dist/main'),
        chunkSizeWarningLimit,
        license,
        emptyOutDir: true,
        target: 'node20.19',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          checks,
          external,
          input: {
            electron: resolve(root, 'main/host/electron/main.ts'),
            browser: resolve(root, 'main/host/browser/main.ts'),
            'command-line': resolve(root, 'main/host/command-line/main.ts'),
            'archive-thread': resolve(root, 'main/archive-thread.ts'),
            'reading-thread': resolve(root, 'main/reading-thread.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js', format: 'es' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: resolve(root, 'dist/preload'),
        emptyOutDir: true,
        target: 'chrome120',
        minify: false,
        rolldownOptions: {
          checks,
          external,
          input: { preload: resolve(root, 'preload/preload.ts') },
          output: { entryFileNames: '[name].cjs', format: 'cjs', codeSplitting: false },
        },
      },
    },
  },
});
