import type { Page } from '@playwright/test';
import { arabic, bridge, ferry, longRead } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { article, articleList, row, startReading } from './steps.ts';

const chinese = {
  path: '海湾日报/2024-11-29 灯塔.txt',
  title: '灯塔重新点亮',
  text: '灯塔重新点亮\n\n林滨城，11月29日——港口的老灯塔昨夜重新点亮，守塔人说灯塔会一直亮到春天。\n',
};

test.use({ given: { articles: [ferry, bridge, longRead, arabic, chinese] } });

const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const chips = (page: Page) => page.getByRole('grid', { name: 'What is searched for' }).getByRole('row');
const suggestion = (page: Page, name: string) => page.getByRole('option', { name });

test('the list follows what is typed, says why each article is there, and opens at the first match', async ({
  page,
}) => {
  await startReading(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('lindh');
  await expect(row(page, ferry.title)).toBeVisible();
  await expect(row(page, bridge.title)).toHaveCount(0);
  await expect(row(page, ferry.title).locator('mark').first()).toHaveText('Lindholm');
  await page.keyboard.press('Enter');
  await expect(articleList(page)).toBeFocused();
  await expect(article(page).getByRole('heading', { level: 1, name: ferry.title })).toBeVisible();
  await expect(page.getByRole('search', { name: 'Find in article' })).toContainText('1 of 3');
});

test('words are found in every script', async ({ page }) => {
  await startReading(page);
  await box(page).fill('老灯塔');
  await expect(row(page, chinese.title)).toBeVisible();
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await box(page).fill('zzzzqq');
  await expect(page.getByText('No articles here')).toBeVisible();
});

test('what was understood is shown term by term, and each can be removed by keyboard or pointer', async ({ page }) => {
  await startReading(page);
  await box(page).fill('ferry -bridge source:"Coast Ledger" after:2020');
  await expect(chips(page)).toHaveText([/ferry/u, /not\s*bridge/u, /source: Coast Ledger/u, /after: 2020/u]);
  await chips(page).nth(3).getByRole('button', { name: 'Remove' }).click();
  await expect(chips(page)).toHaveCount(3);
  await chips(page).nth(0).focus();
  await page.keyboard.press('Delete');
  await expect(chips(page)).toHaveText([/not\s*bridge/u, /source: Coast Ledger/u]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(box(page)).toHaveValue('');
});

test('fields and their values are completed with counts, by keyboard and by pointer', async ({ page }) => {
  await startReading(page);
  await box(page).focus();
  await page.keyboard.type('sour');
  await expect(suggestion(page, 'source:')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('source:');
  const outlet = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first();
  const [label = ''] = ((await outlet.getAttribute('aria-label')) ?? '').split(',');
  await outlet.click();
  await expect(box(page)).toHaveValue(new RegExp(label, 'u'));
  await expect(box(page)).toBeFocused();
});

test('facets narrow the list, with counts that follow the query', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await startReading(page);
  const facets = page.getByRole('region', { name: 'Narrow the list by' });
  const total = await articleList(page).getByRole('option').count();
  expect(total).toBeGreaterThan(1);
  const value = facets.getByRole('button', { name: /\d+ articles?$/u }).first();
  const count = Number(/(\d+) articles?$/u.exec((await value.textContent()) ?? '')?.[1]);
  await value.click();
  await expect(chips(page)).toHaveCount(1);
  await expect(page.getByText(new RegExp(`^${String(count)} articles?`, 'u')).first()).toBeVisible();
});

test('a search is ordered by how well it matches, and the list keeps its own order', async ({ page }) => {
  await startReading(page);
  await box(page).fill('harbour');
  await page.getByRole('button', { name: 'Order: Best match' }).click();
  await page.getByRole('menuitemradio', { name: 'Length' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Order: Longest first' })).toBeVisible();
  await box(page).fill('');
  await expect(page.getByRole('button', { name: 'Order: Newest first' })).toBeVisible();
});

test('the timeline is read and brushed by keyboard and by pointer', async ({ page }) => {
  await startReading(page);
  await page.getByRole('button', { name: 'Timeline' }).click();
  const chart = page.getByRole('listbox', { name: 'Dates of publication' });
  const bars = chart.getByRole('option');
  await expect(bars.first()).toBeAttached();
  const all = await bars.count();
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chart.getByRole('option', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveText([/after:/u, /before:/u]);
  await page.getByRole('button', { name: 'All dates' }).click();
  await expect(chips(page)).toHaveCount(0);
  // The chart of all dates takes the place of that of some.
  await expect(bars).toHaveCount(all);
  const edges = await chart.boundingBox();
  if (!edges) throw new Error('no chart');
  await page.mouse.move(edges.x + edges.width - 2, edges.y + 20);
  await page.mouse.down();
  await page.mouse.up();
  await expect(chips(page)).toHaveText([/on:/u]);
  await expect(articleList(page).getByRole('option').first()).toBeVisible();
});

test('search, facets and timeline hold against axe, in dark too', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await startReading(page);
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.getByRole('button', { name: 'By outlet' }).click();
  await box(page).fill('harbour');
  await box(page).press('End');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    expect(await violations(page)).toEqual([]);
  }
});
