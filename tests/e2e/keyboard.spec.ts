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
  for (const part of ['Import', 'View', 'Sorted by', 'listbox: Articles', ferry.title, 'mark: two places', 'Delete']) {
    expect(stops).toContain(part);
  }
});

test('every focused control has a ring', async ({ page }) => {
  await startReading(page);
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at || at === document.body) return 'ring';
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      return outlineStyle === 'none' && boxShadow === 'none' ? `none on ${at.outerHTML.slice(0, 120)}` : 'ring';
    });
    expect(ring).toBe('ring');
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
