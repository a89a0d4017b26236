import { bridge, ferry, longRead } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, articleList, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead] } });

test('a line says what it is, where from, when and how it begins', async ({ page }) => {
  await startReading(page);
  const line = row(page, ferry.title);
  await expect(line).toContainText('Unread.');
  await expect(line).toContainText('Port Elsa');
  await expect(line).toContainText('4 Dec 2024');
  await expect(line).toContainText('The night ferry to Lindholm sailed again on Wednesday');
});

test('the list is sorted by publication, newest first, and otherwise when asked', async ({ page }) => {
  await startReading(page);
  const titles = articleList(page).getByRole('option');
  await expect(titles.nth(0)).toContainText(ferry.title);
  await expect(titles.nth(1)).toContainText(bridge.title);
  await page.getByRole('button', { name: 'Order: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Order: Oldest first' })).toBeVisible();
  await expect(titles.nth(0)).not.toContainText(ferry.title);
  await articleList(page).focus();
  await page.keyboard.press('End');
  await expect(row(page, ferry.title)).toBeVisible();
});

test('the arrow keys, Home, End, j and k go through the list, and the article follows', async ({ page }) => {
  await startReading(page);
  const heading = article(page).getByRole('heading', { level: 1 });
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await expect(heading).toHaveText(ferry.title);
  await page.keyboard.press('ArrowDown');
  await expect(heading).toHaveText(bridge.title);
  await expect(row(page, bridge.title)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('j');
  await expect(heading).toHaveText(longRead.title);
  await page.keyboard.press('k');
  await expect(heading).toHaveText(bridge.title);
  await page.keyboard.press('End');
  await expect(heading).not.toHaveText(bridge.title);
  await page.keyboard.press('Home');
  await expect(heading).toHaveText(ferry.title);
});

test('opening an article marks it as read, and the mark can be taken back', async ({ page }) => {
  await startReading(page);
  await expect(row(page, bridge.title)).toContainText('Unread.');
  await read(page, bridge.title);
  await expect(row(page, bridge.title)).not.toContainText('Unread.');
  await row(page, bridge.title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await expect(row(page, bridge.title)).toContainText('Unread.');
});

test('an article can be starred from the keyboard', async ({ page }) => {
  await startReading(page);
  await read(page, bridge.title);
  await page.keyboard.press('s');
  await expect(row(page, bridge.title)).toContainText('Starred');
  await page.keyboard.press('s');
  await expect(row(page, bridge.title)).not.toContainText('Starred');
});
