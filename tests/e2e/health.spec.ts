import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bridge, ferry, longRead } from './articles.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { commandLine } from './host.ts';
import { articleList, highlight, noteOn, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false } });

const healthLine = (page: Page) => page.getByRole('region', { name: 'Archive health' }).getByRole('button');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Archive health' });

async function openHealth(page: Page) {
  await healthLine(page).click();
  await expect(dialog(page).getByRole('heading', { name: 'Backups', exact: true })).toBeVisible();
  return dialog(page);
}

/** Writes a path where the browser has no dialog of its own. */
async function writePath(page: Page, button: string, path: string, use: string) {
  await dialog(page).getByRole('button', { name: button }).click();
  await dialog(page).getByRole('textbox').fill(path);
  await dialog(page).getByRole('button', { name: use }).click();
}

async function makeFullBackup(page: Page, path: string) {
  await writePath(page, 'Full backup…', path, 'Make the backup');
  await expect(dialog(page).getByText('The full backup is complete.')).toBeVisible();
}

test('a backup is made at the reader’s word, and the quiet line says so', async ({ page }) => {
  await startReading(page);
  await expect(healthLine(page)).toHaveText('Archive is healthy, no backup yet');
  const health = await openHealth(page);
  await health.getByRole('button', { name: 'Back up now' }).click();
  await expect(health.getByText('Last backup just now')).toBeVisible();
  await expect(health.getByRole('button', { name: /^Restore the backup of/u })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(healthLine(page)).toHaveText('Archive is healthy, last backup just now');
});

test('the health of the archive is reached by keyboard alone', async ({ page }) => {
  await startReading(page);
  await healthLine(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Full backup…' }).focus();
  await page.keyboard.press('Enter');
  const field = dialog(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('somewhere.zip');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toContainText('whole path');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(healthLine(page)).toBeFocused();
});

test('everything is put in one zip, and a place that cannot be written to is named', async ({ app, page }) => {
  await startReading(page);
  await openHealth(page);
  const zip = join(app.folder, 'all.zip');
  await makeFullBackup(page, zip);
  expect(existsSync(zip)).toBe(true);
  await expect(dialog(page).getByText(zip)).toBeVisible();
  await writePath(page, 'Full backup…', '/nowhere/at/all.zip', 'Make the backup');
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing can be written there');
});

test('daily backups go to another folder, and back to the usual one', async ({ app, page }) => {
  await startReading(page);
  const health = await openHealth(page);
  const other = join(app.folder, 'other');
  await mkdir(other);
  await writePath(page, 'Choose another folder…', other, 'Use this folder');
  await expect(health.getByText(new RegExp(`${other}/backfile-`, 'u'))).toBeVisible();
  await health.getByRole('button', { name: 'Back up now' }).click();
  await expect(health.getByText('Last backup just now')).toBeVisible();
  expect(await readdir(other)).toHaveLength(1);
  await health.getByRole('button', { name: 'Use the usual one' }).click();
  await expect(health.getByText(other)).toHaveCount(0);
  await expect(health.getByText('No backup has been made yet.')).toBeVisible();
});

test('another archive’s backup is merged in, after a look at what that will change', async ({ app, page }) => {
  const fog = { path: 'fog.txt', text: 'Fog over the sound\n\nFog lay over the sound until noon.\n' };
  const [from = ''] = await writeFiles(join(app.folder, 'fog'), [fog]);
  const other = ['--archive', join(app.folder, 'other'), '--profile', join(app.folder, 'other-profile')];
  const zip = join(app.folder, 'other.zip');
  await commandLine('import', from, ...other);
  await commandLine('backup', zip, ...other);

  await startReading(page);
  await openHealth(page);
  await writePath(page, 'From a backup file…', zip, 'Look into it');
  await expect(dialog(page).getByText('This backup is of another archive.')).toBeVisible();
  const table = dialog(page).getByRole('table', { name: 'What restoring would do' });
  await expect(table.getByRole('row', { name: /^Articles 1 0 0 0/u })).toBeVisible();
  await expect(dialog(page).getByText('Fog over the sound')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Merge it in' }).click();
  await expect(dialog(page).getByText('The backup was merged in.')).toBeVisible();
  await page.keyboard.press('Escape');
  await read(page, 'Fog over the sound');
  await expect(articleList(page).getByRole('option')).toHaveCount(4);
});

test('a backup that holds nothing new says so, and what is no backup is refused', async ({ app, page }) => {
  await startReading(page);
  const health = await openHealth(page);
  await health.getByRole('button', { name: 'Back up now' }).click();
  await health.getByRole('button', { name: /^Restore the backup of/u }).click();
  await expect(health.getByText('There is nothing to restore.')).toBeVisible();
  await expect(health.getByRole('button', { name: 'Merge it in' })).toBeDisabled();
  await health.getByRole('button', { name: 'Back', exact: true }).click();
  const plain = join(app.folder, 'plain.zip');
  await writeFile(plain, 'plain words');
  await writePath(page, 'From a backup file…', plain, 'Look into it');
  await expect(health.getByText('That is neither a backup nor an archive.')).toBeVisible();
});

test('verifying names the articles of a file that changed by itself, and they can be opened', async ({ app, page }) => {
  await startReading(page);
  const health = await openHealth(page);
  await health.getByRole('button', { name: 'Verify archive' }).click();
  await expect(health.getByText(/^All well/u)).toBeVisible();

  const [name = ''] = await readdir(join(app.archive, 'originals'));
  const file = join(app.archive, 'originals', name);
  const bytes = await readFile(file);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await health.getByRole('button', { name: 'Verify archive' }).click();
  await expect(health.getByText('Its content has changed by itself')).toBeVisible();
  const affected = health.getByRole('region', { name: 'Verify' }).getByRole('listitem').getByRole('button');
  const title = (await affected.first().textContent()) ?? '';
  await affected.first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(healthLine(page)).toHaveText('1 file needs your attention');
});

test('a damaged file comes back from the last good copy', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'a piano', 'green');
  await (await openHealth(page)).getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog(page).getByText('Last backup just now')).toBeVisible();
  const [writer = ''] = await readdir(join(app.archive, 'notes'));
  const [file = ''] = await readdir(join(app.archive, 'notes', writer));
  await page.close();
  await app.host().stop();
  await writeFile(join(app.archive, 'notes', writer, file), 'garbage');

  const again = await app.restart();
  await expect(healthLine(again)).toHaveText('1 file needs your attention');
  const health = await openHealth(again);
  const damage = health.getByRole('region', { name: 'Damaged files' });
  await expect(damage.getByRole('button', { name: ferry.title })).toBeVisible();
  await damage.getByRole('button', { name: 'Take the last good copy' }).click();
  await expect(health.getByRole('heading', { name: 'Damaged files' })).toHaveCount(0);
  await again.keyboard.press('Escape');
  await expect(articleList(again)).toBeVisible();
  await row(again, ferry.title).click();
  await expect(noteOn(again, 'a piano')).toBeVisible();
});
