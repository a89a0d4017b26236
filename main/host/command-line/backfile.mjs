#!/usr/bin/env node
import { existsSync } from 'node:fs';

const staleness = new URL('../stale.mjs', import.meta.url);
const program = new URL('../../../dist/main/command-line.js', import.meta.url);

// A package carries the built program only; a checkout builds it when its sources are newer.
if (existsSync(new URL('../../../vite.config.ts', import.meta.url))) {
  const { buildIfStale } = await import(staleness.href);
  buildIfStale();
}
await import(program.href);
