import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type PlaywrightTestOptions, type PlaywrightWorkerOptions } from '@playwright/test';
import { quietFlags } from './main/host/browser/launch-browser.ts';
import { findChromium } from './tests/e2e/chromium.ts';

/** Workers load this file again and must find the folder that the first load made. */
const outputDir = (process.env['BACKFILE_E2E_OUTPUT'] ??= mkdtempSync(join(tmpdir(), 'backfile-e2e-')));
const executablePath = findChromium();

const chromium: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  headless: true,
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1440, height: 900 },
  actionTimeout: 20_000,
  contextOptions: { reducedMotion: 'reduce' },
  trace: 'retain-on-failure',
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    // As the host opens its window. Chromium's sandbox does not work for root, as whom containers run.
    args: [...quietFlags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  },
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'browser', testMatch: /\.spec\.ts$/u, testIgnore: /electron\.spec\.ts$/u, use: chromium },
    { name: 'electron', testMatch: /electron\.spec\.ts$/u },
    { name: 'screenshot', testMatch: /screenshot\.ts$/u, use: chromium },
  ],
});
