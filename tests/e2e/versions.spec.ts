import { type Page } from '@playwright/test';
import { expect, test, writeFiles } from './fixture.ts';
import { article, highlight, importByMenu, importStrip, noteOn, read, startReading } from './steps.ts';

const title = 'Harbour wall to be raised by two metres';
const url = 'https://harbour-news.example/wall';
const lines = Array.from(
  { length: 8 },
  (_, day) => `On day ${day + 1} the council heard another engineer on the wall.`,
);
const words = 'the wall is too low';
const head = `---\ntitle: ${title}\nurl: ${url}\ndate: 2024-12-04\n---\n\n`;
const file = (name: string, body: readonly string[]) => ({ path: name, text: `${head}${body.join('\n\n')}\n` });

const first = file('wall.md', [`Engineers say that ${words}.`, ...lines]);
const second = file('wall-2.md', ['The vote is on Friday.', `Engineers say that ${words}.`, ...lines]);
const stub = file('wall-3.md', ['Subscribe to continue reading.']);

test.use({ given: { articles: [first], hasSamples: false } });

async function bringIn(page: Page, folder: string, next: { readonly path: string; readonly text: string }) {
  await writeFiles(folder, [next]);
  await importByMenu(page, 'files', [`${folder}/${next.path}`]);
  await expect(importStrip(page)).toContainText('1 new version');
}

test('a new version is shown, and the earlier one can be read with its highlights', async ({ app, page }) => {
  await startReading(page);
  await read(page, title);
  await highlight(page, words, 'green');
  await bringIn(page, app.folder, second);
  await page.getByText('There is a newer version of this article.').getByRole('button', { name: 'Show it' }).click();
  await expect(article(page)).toContainText('The vote is on Friday.');
  await expect(noteOn(page, words)).toBeVisible();

  await page.getByRole('button', { name: 'Version 2 of 2' }).click();
  await page.getByRole('menuitemradio', { name: '1 note made on it' }).click();
  await expect(page.getByText('You are reading an earlier version.')).toBeVisible();
  await expect(article(page)).not.toContainText('The vote is on Friday.');
  await expect(article(page).locator('mark').filter({ hasText: words })).toBeVisible();
  await page.getByRole('button', { name: 'Read the current one' }).click();
  await expect(article(page)).toContainText('The vote is on Friday.');
});

test('the notice of a paywall does not take the place of the article', async ({ app, page }) => {
  await startReading(page);
  await bringIn(page, app.folder, stub);
  await read(page, title);
  await expect(article(page)).toContainText('On day 8 the council heard');
  await page.getByRole('button', { name: 'Version 1 of 2' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'a notice, not the article' })).toBeVisible();
});
