import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bridge, ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { row, startReading } from './steps.ts';

/** Looking, and waiting until a file stands still, take a few seconds of a busy machine's time. */
const PATIENCE = { timeout: 30_000 };

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Watched folder' });
const toast = (page: Page, words: string) => page.getByRole('alertdialog').filter({ hasText: words });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Watched folder' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function watch(page: Page, folder: string) {
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByRole('textbox', { name: 'Folder to watch' }).fill(folder);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('It is being watched.');
}

test('what is saved in a watched folder comes in by itself, and can be taken back', async ({ app, page }) => {
  const folder = join(app.folder, 'Saved pages');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'old.txt'), bridge.text);
  await startReading(page);
  await watch(page, folder);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await writeFile(join(folder, 'ferry.txt.part'), ferry.text);
  await rename(join(folder, 'ferry.txt.part'), join(folder, 'ferry.txt'));
  await expect(toast(page, '1 article came in from “Saved pages”.')).toBeVisible(PATIENCE);
  await expect(row(page, ferry.title)).toBeVisible();
  await expect(row(page, bridge.title)).toBeHidden();
  await toast(page, 'came in').getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, ferry.title)).toBeHidden();
});

test('a watched folder is watched on after a restart, and brings what came meanwhile', async ({ app, page }) => {
  const folder = join(app.folder, 'Saved pages');
  await mkdir(folder, { recursive: true });
  await startReading(page);
  await watch(page, folder);
  await writeFiles(folder, [{ ...ferry, path: 'ferry.txt' }]);
  const again = await app.restart();
  await expect(row(again, ferry.title)).toBeVisible(PATIENCE);
  await openDialog(again);
  await dialog(again).getByRole('button', { name: 'Stop watching' }).click();
  await expect(dialog(again)).toContainText('No folder is watched.');
});

test('a watched folder that goes is missed, and waited for', async ({ app, page }) => {
  const folder = join(app.folder, 'Saved pages');
  await mkdir(folder, { recursive: true });
  await startReading(page);
  await watch(page, folder);
  await rename(folder, `${folder} away`);
  await expect(dialog(page)).toContainText('It is not there at present', PATIENCE);
  await writeFile(join(`${folder} away`, 'ferry.txt'), ferry.text);
  await rename(`${folder} away`, folder);
  await expect(dialog(page)).toContainText('It is being watched.', PATIENCE);
  await page.keyboard.press('Escape');
  await expect(row(page, ferry.title)).toBeVisible(PATIENCE);
});

test('what cannot be a watched folder is refused with the reason', async ({ app, page }) => {
  await startReading(page);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByRole('textbox', { name: 'Folder to watch' }).fill(join(app.archive, 'articles'));
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toContainText('archive’s own folder');
});
