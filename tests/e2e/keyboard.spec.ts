import type { Page } from '@playwright/test';
import { ferry } from './articles.ts';
import { expect, test } from './fixture.ts';
import { articleList, highlight, read, startReading } from './steps.ts';

test.use({ given: { articles: [ferry] } });

/** The accessible names of all that Tab stops at, once around the window and back through the browser's own controls. */
async function tabStops(page: Page): Promise<ReadonlySet<string>> {
  const stops = new Set<string>();
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement ?? document.body;
      return `${at.getAttribute('role') ?? at.tagName.toLowerCase()}: ${at.getAttribute('aria-label') ?? at.textContent}`;
    });
    if (stops.has(name) && count > 20) break;
    stops.add(name);
  }
  return stops;
}

test('Tab reaches every part of the window, and what has the focus shows it', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'two places', 'yellow');
  const stops = [...(await tabStops(page))].join('\n');
  for (const part of [
    'Import',
    'Order',
    'listbox: Articles',
    'Width of the list',
    ferry.title,
    'mark: two places',
    'Delete',
  ]) {
    expect(stops).toContain(part);
  }
  await page.getByRole('button', { name: 'Import', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Notes', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'View' })).toBeFocused();
});

test('whatever has the focus looks different for it', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'two places', 'yellow');
  for (let count = 0; count < 14; count += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    if (await focused.evaluate((at) => at === document.body)) continue;
    const withFocus = await page.screenshot();
    await focused.evaluate((at) => at.blur());
    const without = await page.screenshot();
    expect(withFocus.equals(without), await focused.evaluate((at) => at.outerHTML.slice(0, 200))).toBe(false);
    await focused.evaluate((at) => at.focus());
  }
});

test('a first start can be gone through without a mouse', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Start reading' })).toBeFocused();
  await page.keyboard.press('Enter');
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(articleList(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  expect((await chooser).isMultiple()).toBe(true);
});
