import type { Page } from '@playwright/test';
import { bridge, ferry, longRead } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { articleList, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false }, viewport: { width: 1500, height: 850 } });

const library = (page: Page) => page.getByRole('treegrid', { name: 'Library' });

/** A row of the library, by its name alone or with its count. */
const entry = (page: Page, name: string) => library(page).getByRole('row', { name, exact: true });

const titles = (page: Page) => articleList(page).getByRole('option');

async function addCollection(page: Page, name: string): Promise<void> {
  await library(page).getByRole('button', { name: 'New collection' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(entry(page, `${name}, 0 articles`)).toBeVisible();
}

async function addTag(page: Page, tag: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a tag' }).click();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill(tag);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Tags' }).getByRole('row', { name: tag })).toBeVisible();
}

test('the library leads to what is unread, starred, archived and in the trash', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await page.keyboard.press('s');
  await row(page, bridge.title).click();
  await page.keyboard.press('e');
  await entry(page, 'Starred, 1 article').click();
  await expect(titles(page)).toHaveCount(1);
  await expect(row(page, ferry.title)).toBeVisible();
  await entry(page, 'Archived, 1 article').click();
  await expect(row(page, bridge.title)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(titles(page)).toHaveCount(3);
});

test('articles are dragged into a collection, collections into each other, and both can be taken back', async ({
  page,
}) => {
  await startReading(page);
  await addCollection(page, 'Ports');
  await addCollection(page, 'Ferries');
  await row(page, ferry.title).dragTo(entry(page, 'Ferries, 0 articles'));
  await expect(page.getByText('1 article added to “Ferries”.')).toBeVisible();
  await entry(page, 'Ferries, 1 article').dragTo(entry(page, 'Ports, 0 articles'));
  await expect(entry(page, 'Ports, 1 article')).toHaveAttribute('aria-expanded', 'false');
  await entry(page, 'Ports, 1 article').click();
  await expect(titles(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(entry(page, 'Ferries, 1 article')).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('Control+z');
  await expect(entry(page, 'Ferries, 1 article')).toHaveAttribute('aria-level', '2');
});

test('a collection is made, renamed, moved and removed from the keyboard', async ({ page }) => {
  await startReading(page);
  await addCollection(page, 'Ports');
  await addCollection(page, 'Ferries');
  await entry(page, 'Ferries, 0 articles').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill('Night ferries');
  await page.keyboard.press('Enter');
  await entry(page, 'Night ferries, 0 articles').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move to' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move “Night ferries”' });
  await dialog.getByRole('option', { name: 'Ports' }).press('Space');
  await dialog.getByRole('button', { name: 'Move' }).press('Enter');
  // It is in Ports now, which is closed.
  await expect(entry(page, 'Night ferries, 0 articles')).toHaveCount(0);
  await entry(page, 'Ports, 0 articles').focus();
  await page.keyboard.press('ArrowRight');
  await expect(entry(page, 'Night ferries, 0 articles')).toHaveAttribute('aria-level', '3');
  await entry(page, 'Ports, 0 articles').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('“Ports” removed. Its articles stay.')).toBeVisible();
  await expect(entry(page, 'Night ferries, 0 articles')).toHaveAttribute('aria-level', '2');
});

test('a tag renamed to one that exists says so beforehand, and the two become one', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await addTag(page, 'sea');
  await addTag(page, 'sea/tides');
  await read(page, bridge.title);
  await addTag(page, 'water');
  await expect(row(page, bridge.title)).toContainText('water');
  await entry(page, 'water, 1 article').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill('sea');
  await expect(page.getByText('There is a tag “sea” already, on 1 article. The two become one.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make them one' }).click();
  await entry(page, 'sea, 2 articles').click();
  await expect(titles(page)).toHaveCount(2);
  await expect(entry(page, 'water, 1 article')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(entry(page, 'water, 1 article')).toBeVisible();
});

test('a search is saved with its order, counts what it finds, and is there after a restart', async ({ app, page }) => {
  await startReading(page);
  await entry(page, 'Unread, 3 articles').click();
  await page.getByRole('button', { name: 'Order: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await page.keyboard.press('Escape');
  await library(page).getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('To read');
  await page.keyboard.press('Enter');
  await expect(entry(page, 'To read, 3 articles')).toBeVisible();
  await page.setViewportSize({ width: 1500, height: 850 });

  const again = await app.restart();
  await again.setViewportSize({ width: 1500, height: 850 });
  await read(again, bridge.title);
  await expect(entry(again, 'To read, 2 articles')).toBeVisible();
  await again.keyboard.press('u');
  await expect(entry(again, 'To read, 3 articles')).toBeVisible();
  await entry(again, 'To read, 3 articles').click();
  await expect(titles(again).first()).toContainText(longRead.title);
});

test('in a narrow window the library comes over it and leaves once something is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await startReading(page);
  await expect(library(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Library' }).click();
  expect(await violations(page)).toEqual([]);
  await entry(page, 'Starred, 0 articles').click();
  await expect(library(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No articles here' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await expect(titles(page)).toHaveCount(3);
});

test('the library is hidden and shown by a key, and keeps its width', async ({ app, page }) => {
  await startReading(page);
  const width = page.getByRole('separator', { name: 'Width of the library' });
  await width.focus();
  await page.keyboard.press('ArrowRight');
  const wide = await width.getAttribute('aria-valuenow');
  await page.keyboard.press('Control+b');
  await expect(library(page)).toHaveCount(0);
  await page.keyboard.press('Control+b');
  await expect(library(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const again = await app.restart();
  await again.setViewportSize({ width: 1500, height: 850 });
  await expect(again.getByRole('separator', { name: 'Width of the library' })).toHaveAttribute(
    'aria-valuenow',
    wide ?? '',
  );
});
