import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { seal, unseal } from '../../main/archive/envelope.ts';
import { bridge, ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { articleList, highlight, importByMenu, noteOn, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry] } });

/** Opens the dialog from the archive's name in the window's head. */
async function archivesDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Archive: / }).click();
  return page.getByRole('dialog', { name: 'Archives' });
}

async function create(page: Page, name: string, folder: string): Promise<void> {
  const dialog = await archivesDialog(page);
  await dialog.getByRole('textbox', { name: 'Its name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'In the folder' }).fill(folder);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: `Archive: ${name}` })).toBeVisible();
}

test('a new archive is begun, and the one before is a click away', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await create(page, 'Tides', app.folder);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  expect((await stat(join(app.folder, 'Tides', 'archive.json'))).isFile()).toBe(true);
  expect(await violations(page)).toEqual([]);

  const dialog = await archivesDialog(page);
  await dialog.getByRole('button', { name: /^archive opened/ }).click();
  await expect(row(page, ferry.title)).toBeVisible();
  await page.reload();
  await expect(row(page, ferry.title)).toBeVisible();
});

test('what was being written is kept in its own archive, and every window comes along', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'Forty-one passengers', 'green');
  await noteOn(page, 'Forty-one passengers').getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Where are they now?');
  const other = await app.openWindow();
  await create(other, 'Tides', app.folder);
  await expect(page.getByRole('button', { name: 'Archive: Tides' })).toBeVisible();
  await expect(page.getByText('Nothing here yet')).toBeVisible();

  const dialog = await archivesDialog(page);
  await dialog.getByRole('textbox', { name: 'Its folder' }).fill(app.archive);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await read(page, ferry.title);
  await expect(noteOn(page, 'Forty-one passengers')).toContainText('Where are they now?');
});

test('an archive can be called something else', async ({ app, page }) => {
  await startReading(page);
  const dialog = await archivesDialog(page);
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Ferries and bridges');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('button', { name: 'Archive: Ferries and bridges', includeHidden: true })).toBeVisible();
  expect(JSON.parse(await readFile(join(app.archive, 'archive.json'), 'utf8'))).toMatchObject({
    name: 'Ferries and bridges',
  });
  expect(await violations(page)).toEqual([]);
});

test('what cannot be opened is said where it was asked, and nothing changes', async ({ app, page }) => {
  await startReading(page);
  const dialog = await archivesDialog(page);
  const open = async (folder: string) => {
    await dialog.getByRole('textbox', { name: 'Its folder' }).fill(folder);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  };
  await open(join(app.folder, 'nowhere'));
  await expect(dialog.getByRole('alert')).toContainText('There is no such folder');
  await mkdir(join(app.folder, 'empty'));
  await open(join(app.folder, 'empty'));
  await expect(dialog.getByRole('alert')).toContainText('There is no archive in this folder');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(row(page, ferry.title)).toBeVisible();
});

test('an import goes into the archive that is open', async ({ app, page }) => {
  await startReading(page);
  await create(page, 'Tides', app.folder);
  await writeFile(join(app.folder, 'bridge.txt'), bridge.text);
  await importByMenu(page, 'files', join(app.folder, 'bridge.txt'));
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
});

test('an archive that somebody else has open says who and since when', async ({ app, page, context }) => {
  await startReading(page);
  const second = await app.startAnother();
  const other = await context.newPage();
  await other.goto(second.address);
  await expect(other.getByText(`Backfile on ${hostname()} (process `)).toContainText(/since \d\d:\d\d\. You can read/u);
  const dialog = await archivesDialog(other);
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toBeDisabled();
});

test('an archive that a newer version wrote can be read, and says what to do', async ({ app, page }) => {
  await startReading(page);
  await page.close();
  expect(await app.host().stop()).toBe(0);
  const path = join(app.archive, 'archive.json');
  const unsealed = unseal(await readFile(path));
  if (!unsealed.ok) throw new Error(unsealed.fault);
  await writeFile(path, seal({ ...(unsealed.document as object), version: 999 }, undefined).text);
  const again = await app.restart();
  await expect(again.getByText('This archive was written by a newer Backfile.')).toBeVisible();
  await read(again, ferry.title);
  await again.keyboard.press('s');
  await expect(again.getByText('open for reading only', { exact: false })).toBeVisible();
});
