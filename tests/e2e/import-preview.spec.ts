import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { dropFiles } from './drop.ts';
import { expect, test } from './fixture.ts';
import { importStrip, row, startReading } from './steps.ts';

const preview = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true });

const lines = [
  ['Oyster beds reopen', 'The oyster beds off Lindholm were opened again on Monday after a winter of tests.'],
  ['Night train kept', 'The night train to Port Elsa stays in the timetable, the ministry wrote to the mayors.'],
  ['Swans at the mill', 'Eleven swans came down on the mill pond and were still there when the school let out.'],
]
  .map(([title, text]) =>
    JSON.stringify({ title, text, published: '2025-05-03', url: encodeURI(`https://harbour.example/${title}`) }),
  )
  .join('\n');

test('a file of many articles is looked at first: what is new, and what it is', async ({ page }) => {
  await startReading(page);
  await dropFiles(page, [{ name: 'list.jsonl', text: lines }]);
  await expect(preview(page)).toContainText('1 file, with 3 articles to read.');
  expect(await violations(page)).toEqual([]);
  await preview(page).getByRole('textbox', { name: 'Outlet' }).fill('Harbour News');
  await preview(page).getByRole('textbox', { name: 'Tags' }).fill('tides, ferries');
  await page.keyboard.press('Enter');
  await expect(importStrip(page)).toContainText('3 articles imported.');
  await expect(row(page, 'Swans at the mill')).toContainText('Harbour News');
  await expect(row(page, 'Swans at the mill')).toContainText('tides');
  await dropFiles(page, [{ name: 'list.jsonl', text: lines }]);
  await expect(preview(page).getByRole('term').filter({ hasText: 'Already here' }).locator('xpath=..')).toContainText(
    '3',
  );
});

const feeds = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Coast">
  <outline text="Harbour News" xmlUrl="https://feeds.harbour.example/all"/>
  <outline text="Oster Post" xmlUrl="https://osterpost.example/rss" htmlUrl="https://www.osterpost.example/"/>
  </outline></body></opml>`;

test('a list of feeds names the outlets of articles, and undoing its import takes the names back', async ({ page }) => {
  await startReading(page);
  await dropFiles(page, [{ name: 'list.jsonl', text: lines }]);
  await expect(preview(page)).toContainText('3 articles to read');
  await preview(page).getByRole('button', { name: 'Import' }).click();
  await expect(importStrip(page)).toContainText('3 articles imported.');
  await dropFiles(page, [{ name: 'feeds.opml', text: feeds }]);
  await expect(preview(page)).toContainText('1 file, with 2 names of outlets.');
  await expect(preview(page)).toContainText('a list of feeds (OPML)');
  expect(await violations(page)).toEqual([]);
  await preview(page).getByRole('button', { name: 'Import' }).click();
  await expect(importStrip(page)).toContainText('2 outlets named.');
  await expect(row(page, 'Swans at the mill')).toContainText('Harbour News');
  await importStrip(page).getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('2 names of outlets taken back.')).toBeVisible();
  await expect(row(page, 'Swans at the mill')).not.toContainText('Harbour News');
});

test('an import that was only looked at leaves nothing behind', async ({ page }) => {
  await startReading(page);
  await dropFiles(page, [{ name: 'list.jsonl', text: lines }]);
  await expect(preview(page)).toContainText('3 articles to read');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(importStrip(page)).toBeHidden();
  await expect(row(page, 'Swans at the mill')).toBeHidden();
});
