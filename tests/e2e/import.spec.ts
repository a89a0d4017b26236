import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bridge, ferry } from './articles.ts';
import { dropFiles } from './drop.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { importByMenu, importStrip, read, row, startReading } from './steps.ts';

const report = (page: Page) => page.getByRole('dialog', { name: 'Import report' });

async function openReport(page: Page) {
  await importStrip(page).getByRole('button', { name: 'Report' }).click();
  await expect(report(page)).toBeVisible();
  return report(page);
}

test('a folder picked in the dialog comes in, its folders naming the outlets', async ({ app, page }) => {
  await writeFiles(app.folder, [ferry, bridge]);
  await startReading(page);
  await importByMenu(page, 'folder', app.folder);
  const meaning = page.getByRole('dialog', { name: 'What do the folders mean?' });
  await expect(meaning).toContainText('Harbour News');
  await meaning.getByRole('radio', { name: 'The outlet' }).check({ force: true });
  await meaning.getByRole('button', { name: 'Import' }).click();
  await expect(importStrip(page)).toContainText('2 articles imported.');
  await expect(row(page, ferry.title)).toContainText('Harbour News');
  await read(page, ferry.title);
});

test('files dropped on the window come in', async ({ page }) => {
  await startReading(page);
  await dropFiles(page, [{ name: 'ferry.txt', text: ferry.text }]);
  await expect(importStrip(page)).toContainText('1 article imported.');
  const article = await read(page, ferry.title);
  await expect(article).toContainText('Forty-one passengers and a piano');
});

test('the same files again add nothing, and say so', async ({ app, page }) => {
  await writeFiles(app.folder, [ferry, bridge]);
  const files = [ferry, bridge].map(({ path }) => join(app.folder, path));
  await startReading(page);
  await importByMenu(page, 'files', files);
  await expect(importStrip(page)).toContainText('2 articles imported.');
  const counts = page.getByText(/^\d+ articles, \d+ unread$/u);
  const before = await counts.innerText();
  await importByMenu(page, 'files', files);
  await expect(importStrip(page)).toContainText('2 already here');
  expect(await counts.innerText()).toBe(before);
});

test('every file that could not be imported stands in the report with its reason', async ({ app, page }) => {
  await mkdir(app.folder, { recursive: true });
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(app.folder, name), content);
    return join(app.folder, name);
  };
  const large = await write('large.txt', 'x');
  await truncate(large, 100 * 1024 * 1024);
  const files = [
    large,
    await write('empty.txt', ''),
    await write(
      'binary.txt',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 89) % 256),
    ),
    await write('blank.txt', '\n\n   \n'),
    await write('good.txt', ferry.text),
  ];
  await startReading(page);
  await importByMenu(page, 'files', files);
  await expect(importStrip(page)).toContainText('1 article imported, 4 not imported.');
  const dialog = await openReport(page);
  const line = (name: string) => dialog.getByRole('option').filter({ hasText: name });
  await expect(line('empty.txt')).toContainText('Not imported');
  await expect(line('empty.txt')).toContainText('The file is empty.');
  await expect(line('binary.txt')).toContainText('no text');
  await expect(line('large.txt')).toContainText('larger than');
  await expect(line('blank.txt')).toContainText('The file is empty.');
  await expect(line('good.txt')).toContainText('Imported');
  await expect(dialog.getByRole('option').last()).toContainText('good.txt');
  for (const path of await dialog.getByRole('option').allInnerTexts()) expect(path).not.toContain('inbox');

  await dialog.getByRole('radio', { name: 'Imported 1', exact: true }).check({ force: true });
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await line('good.txt').click();
  await dialog.getByRole('button', { name: 'Show article' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ferry.title })).toBeVisible();
});

test('an import shows how far it is, and can be stopped', async ({ app, page }) => {
  const many = Array.from({ length: 900 }, (_, at) => ({
    path: `Many/entry ${at}.txt`,
    text: `Harbour log, entry ${at}\n\nThe light was on at four and off at eight, ${at} times so far.\n`,
  }));
  await writeFiles(app.folder, many);
  await startReading(page);
  await importByMenu(page, 'folder', app.folder);
  // So many files are looked at first, once the browser has handed them over one by one.
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click({ timeout: 60_000 });
  await expect(importStrip(page).getByRole('progressbar')).toBeVisible();
  await importStrip(page).getByRole('button', { name: 'Stop import' }).click();
  await expect(importStrip(page).getByRole('progressbar')).toBeHidden();
  // What was taken in until then stays, and the next import can begin.
  await importByMenu(page, 'files', [join(app.folder, 'Many', 'entry 899.txt')]);
  await expect(importStrip(page)).toContainText(/1 article imported\.|1 already here/u);
});

test('files named on the command line come in at the start', async ({ app, page }) => {
  await startReading(page);
  await writeFiles(app.folder, [ferry]);
  const again = await app.restart([join(app.folder, ferry.path)]);
  await expect(row(again, ferry.title)).toBeVisible();
});
