import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { firstLoadBudget } from './scripts/bundle-size.mjs';
import { CHROMIUM_ARGS, findChromium, SOFTWARE_GL_ARGS, WEBGPU_ARGS } from './scripts/chromium.mjs';
import { securityHeaders } from './scripts/headers.mjs';
import { ENGINE_GLOBS, listEngines } from './scripts/vite-engines.mjs';
import { modelFiles } from './scripts/vite-models.mjs';
import { heal, photo, runInNode, spoil } from './src/testing/commands.ts';

const modelBase = process.env.MODEL_BASE_URL ?? '/models/';
const testing = process.env.VITEST !== undefined;

/** How long a test waits for what the page should show: busy machines take more than the usual second. */
const patient = { poll: { timeout: 15_000 } };

/** Chromium for browser tests, with WebGL (and where asked WebGPU) in software. */
function browser(args: string[]) {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        executablePath: findChromium() ?? '/usr/bin/chromium',
        args: [...CHROMIUM_ARGS.slice(1), ...args],
      },
    }),
    instances: [{ browser: 'chromium' as const }],
    commands: { heal, photo, runInNode, spoil },
  };
}

/** The page, its workers and its service worker; and the two kinds of tests that vitest runs. */
export default defineConfig(({ command }) => ({
  define: { __MODEL_BASE__: JSON.stringify(modelBase) },
  html: command === 'serve' ? { cspNonce: 'aura-dev' } : {},
  plugins: [
    react(),
    modelFiles(),
    listEngines(),
    firstLoadBudget(),
    ...(testing
      ? []
      : [
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'src',
            filename: 'sw.ts',
            injectRegister: false,
            manifest: false,
            injectManifest: {
              globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,woff2}', 'engines.json'],
              globIgnores: [...ENGINE_GLOBS, 'screenshots/**'],
              maximumFileSizeToCacheInBytes: 1_000_000,
              rollupFormat: 'iife',
            },
          }),
        ]),
  ],
  resolve: {
    conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
  },
  worker: { format: 'es' },
  optimizeDeps: {
    exclude: ['onnxruntime-web', '@mediapipe/tasks-vision', 'libheif-js'],
    // Found while tests run, they would be optimised twice and React would load in two copies.
    entries: ['src/main.tsx', 'src/**/*.browser.test.{ts,tsx}', 'workers/**/*.browser.test.ts'],
    include: ['@huggingface/tokenizers'],
  },
  server: { headers: securityHeaders({ dev: true }) },
  preview: { headers: securityHeaders({}) },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,workers,models,scripts,bench}/**/*.test.ts'],
          exclude: [
            '**/*.browser.test.*',
            '**/*.webgpu.test.ts',
            '**/*.e2e.test.ts',
            '**/node_modules/**',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,workers}/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['src/testing/fresh-storage.ts'],
          testTimeout: 60_000,
          expect: patient,
          maxWorkers: 2,
          fileParallelism: true,
          browser: browser(SOFTWARE_GL_ARGS),
        },
      },
      {
        extends: true,
        test: {
          name: 'webgpu',
          include: ['workers/**/*.webgpu.test.ts'],
          testTimeout: 240_000,
          expect: patient,
          browser: browser([...SOFTWARE_GL_ARGS, ...WEBGPU_ARGS]),
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['src/testing/e2e/**/*.e2e.test.ts'],
          testTimeout: 180_000,
          expect: patient,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
}));
