import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { importByMenu, importStrip, startReading } from './steps.ts';

const report = (page: Page) => page.getByRole('dialog', { name: 'Import report' });

async function importSome(page: Page, folder: string) {
  await mkdir(folder, { recursive: true });
  const files = [
    ['ferry.txt', ferry.text],
    ['empty.txt', ''],
    ['list.jsonl', lines(3)],
  ] as const;
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const paths = files.map(([name]) => join(folder, name));
  await importByMenu(page, 'files', paths);
  await page.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Import' }).click();
  await expect(importStrip(page)).toContainText('4 articles imported, 1 not imported.');
  await importStrip(page).getByRole('button', { name: 'Report' }).click();
  await expect(report(page)).toBeVisible();
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      title: `Tide table ${at}`,
      text: `High water at the old pier came at ${at} past noon, and the ferries waited for it as they always had.`,
      url: `https://harbour.example/tides/${at}`,
    }),
  ).join('\n');

test('a report is searched, by name and by reason', async ({ app, page }) => {
  await startReading(page);
  await importSome(page, app.folder);
  const options = report(page).getByRole('option');
  await expect(options).toHaveCount(5);
  expect(await violations(page)).toEqual([]);
  await report(page).getByRole('searchbox').fill('list.jsonl');
  await expect(options).toHaveCount(3);
  await expect(options.first()).toContainText('list.jsonl');
  await report(page).getByRole('searchbox').fill('is empty');
  await expect(options).toHaveCount(1);
  await expect(options.first()).toContainText('empty.txt');
});

test('a report is copied as a table', async ({ app, context, page }) => {
  await context.grantPermissions(['clipboard-read']);
  await startReading(page);
  await importSome(page, app.folder);
  await report(page).getByRole('button', { name: 'Copy as CSV' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Outcome,File,Reason');
  expect(copied).toMatch(/Not imported,.*empty\.txt,The file is empty\./u);
});

test('what failed is tried again', async ({ app, page }) => {
  await startReading(page);
  await importSome(page, app.folder);
  await report(page).getByRole('button', { name: 'Retry failed' }).click();
  await expect(importStrip(page)).toContainText('0 articles imported, 1 not imported.');
  await importStrip(page).getByRole('button', { name: 'Report' }).click();
  await expect(report(page).getByRole('option')).toHaveCount(1);
  await expect(report(page).getByRole('option')).toContainText('The file is empty.');
});

const many = Array.from({ length: 1000 }, (_, at) => ({
  path: `Many/entry ${at}.txt`,
  text: `Harbour log, entry ${at}\n\nThe light was on at four and off at eight, ${at} times so far.\n`,
}));

/** On a busy machine an import of thousands of files takes its time. */
const PATIENCE = { timeout: 90_000 };

test('an import is held and goes on, by keyboard', async ({ app, page }) => {
  await startReading(page);
  await writeFiles(app.folder, many);
  const again = await app.restart([app.folder]);
  await importStrip(again).getByRole('button', { name: 'Pause import' }).press('Enter');
  await expect(importStrip(again)).toContainText(/Paused after [\d,]+ of [\d,]+ files/u);
  await importStrip(again).getByRole('button', { name: 'Go on with the import' }).press('Enter');
  await expect(importStrip(again)).toContainText('1,000 articles imported.', PATIENCE);
});

test('an import that the end of the program cut short is offered at the next start', async ({ app, page }) => {
  await startReading(page);
  await writeFiles(app.folder, many);
  const again = await app.restart([app.folder]);
  await importStrip(again).getByRole('button', { name: 'Pause import' }).click();
  await expect(importStrip(again)).toContainText('Paused');
  const third = await app.restart();
  await expect(importStrip(third)).toContainText('An import was interrupted');
  await importStrip(third).getByRole('button', { name: 'Go on' }).click();
  await expect(third.getByText(/^1,\d+ articles, /u)).toBeVisible(PATIENCE);
});
