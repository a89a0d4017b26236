import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../main/host/browser/browsers.ts';

/** The browser that end-to-end tests run in: an installed one, or Playwright's own; undefined when there is neither. */
export function findChromium(): string | undefined {
  const downloaded = chromium.executablePath();
  return findBrowser() ?? (existsSync(downloaded) ? downloaded : undefined);
}
