import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * What axe-core finds wrong with the page, one line for each element. Its script goes in through the debugger, past the
 * page's content policy, which would refuse it as a script element.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations: found } = await page.evaluate<AxeResults>(run);
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
}
