import type { Page } from '@playwright/test';
import { bridge, ferry, longRead, type TextFile } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { articleList, read, row, startReading } from './steps.ts';

const many = Array.from({ length: 60 }, (_, at): TextFile => {
  const date = `2023-${String(1 + Math.floor(at / 18)).padStart(2, '0')}-${10 + (at % 18)}`;
  return { path: `Ledger/${date} entry.txt`, text: `Ledger of ${date}\n\nThe ledger has a line of fog.` };
});

test.use({ given: { articles: [ferry, bridge, longRead, ...many], hasSamples: false } });

const heightOf = async (page: Page, title: string) => (await row(page, title).boundingBox())?.height ?? 0;

async function becomeCompact(page: Page) {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByText('Compact', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => heightOf(page, ferry.title)).toBeLessThan(40);
}

test('the list has one line for each article where that is wanted, and still has after a restart', async ({
  app,
  page,
}) => {
  await startReading(page);
  expect(await heightOf(page, ferry.title)).toBeGreaterThan(100);
  await becomeCompact(page);
  await expect(row(page, ferry.title)).toContainText('Unread.');
  await expect(row(page, ferry.title)).toContainText('4 Dec 2024');
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1, name: ferry.title })).toBeVisible();
  const again = await app.restart();
  await expect.poll(() => heightOf(again, ferry.title)).toBeLessThan(40);
});

test('a wide list has columns, and sorts by the one that is pressed', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  await startReading(page);
  await becomeCompact(page);
  const heads = page.getByRole('group', { name: 'Columns' });
  await heads.getByRole('button', { name: 'Sort by words' }).click();
  await expect(articleList(page).getByRole('option').first()).toContainText(longRead.title);
  await heads.getByRole('button', { name: /^Words: Longest first/u }).press('Enter');
  await expect(articleList(page).getByRole('option').first()).not.toContainText(longRead.title);
  expect(await violations(page)).toEqual([]);
});

test('a list stands where it stood when the reader comes back from a search or the trash', async ({ page }) => {
  await startReading(page);
  await becomeCompact(page);
  await articleList(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const scrolled = () => articleList(page).evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(100);
  const before = await scrolled();
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: /search/iu }))
    .first()
    .fill('piano');
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await read(page, ferry.title);
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: /search/iu }))
    .first()
    .fill('');
  await expect(articleList(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '63');
  await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThan(33);
});
