import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bridge, ferry, longRead } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { articleList, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false } });

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function exportTo(asked: Locator, folder: string, format: RegExp) {
  await asked.getByRole('radio', { name: format }).check({ force: true });
  await asked.getByRole('textbox', { name: 'Save in folder' }).fill(folder);
  await asked.getByRole('button', { name: 'Export', exact: true }).click();
}

async function titlesIn(folder: string): Promise<readonly string[]> {
  const name = (await readdir(folder)).find((each) => each.endsWith('.jsonl')) ?? '';
  const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as { article: { title: string } }).article.title);
}

test('everything is exported from the Import menu, and the window says where it is', async ({ app, page }) => {
  await startReading(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export all articles…' }).click();
  const asked = dialog(page, 'Export all articles');
  await expect(asked.getByRole('textbox', { name: 'Save in folder' })).toHaveValue(/^\//u);
  expect(await violations(page)).toEqual([]);
  await exportTo(asked, app.folder, /spreadsheets/u);
  await expect(asked).toHaveCount(0);
  await expect(page.getByText(`Exported to ${app.folder}/`)).toBeVisible();
  expect([...(await titlesIn(app.folder))].toSorted()).toEqual(
    [bridge, ferry, longRead].map(({ title }) => title).toSorted(),
  );
});

test('what is selected is exported by keyboard, without what is excepted', async ({ app, page }) => {
  await startReading(page);
  await articleList(page).focus();
  await page.keyboard.press('Control+a');
  await row(page, bridge.title).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('region', { name: 'Selected articles' }).getByRole('button', { name: 'Export…' }).focus();
  await page.keyboard.press('Enter');
  const asked = dialog(page, 'Export 2 articles');
  await asked.getByRole('radio', { name: /another Backfile/u }).focus();
  await page.keyboard.press('ArrowDown');
  await asked.getByRole('textbox', { name: 'Save in folder' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('exports');
  await page.keyboard.press('Enter');
  await expect(asked.getByRole('alert')).toContainText('whole path');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(app.folder);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Exported to ${app.folder}/`)).toBeVisible();
  expect([...(await titlesIn(app.folder))].toSorted()).toEqual([ferry, longRead].map(({ title }) => title).toSorted());
});

test('one article is exported from its menu, and a folder that is not there is named', async ({ app, page }) => {
  await startReading(page);
  await row(page, ferry.title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const asked = dialog(page, 'Export 1 article');
  await exportTo(asked, '/nowhere/at/all', /spreadsheets/u);
  await expect(asked.getByRole('alert')).toContainText('Nothing can be written there');
  await exportTo(asked, app.folder, /spreadsheets/u);
  await expect(page.getByText(`Exported to ${app.folder}/`)).toBeVisible();
  expect(await titlesIn(app.folder)).toEqual([ferry.title]);
});
