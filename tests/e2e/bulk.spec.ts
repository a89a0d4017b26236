import type { Page } from '@playwright/test';
import { bridge, ferry, longRead } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { articleList, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false } });

const bar = (page: Page) => page.getByRole('region', { name: 'Selected articles' });
const options = (page: Page) => articleList(page).getByRole('option');
const selected = (page: Page) => articleList(page).getByRole('option', { selected: true });

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).last().click();

test('rows are selected with Shift and Ctrl, and starred and archived together', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await row(page, longRead.title).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 selected');
  await row(page, bridge.title).click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(page)).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await bar(page).getByRole('button', { name: 'Star', exact: true }).click();
  await expect(row(page, ferry.title)).toContainText('Starred');
  await expect(row(page, longRead.title)).toContainText('Starred');
  await expect(row(page, bridge.title)).not.toContainText('Starred');
  await undo(page);
  await expect(row(page, ferry.title)).not.toContainText('Starred');
  await row(page, bridge.title).click();
  await expect(bar(page)).toHaveCount(0);
});

test('rows are selected from the keyboard without being opened, and marked as read', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await articleList(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 selected');
  await expect(page.getByRole('heading', { level: 1, name: ferry.title })).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(row(page, bridge.title)).not.toContainText('Unread.');
  await expect(row(page, longRead.title)).toContainText('Unread.');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(1);
});

test('all results are selected, with exceptions, and go to the trash and come back', async ({ page }) => {
  await startReading(page);
  await articleList(page).focus();
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('3 selected');
  await row(page, bridge.title).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('2 selected');
  await bar(page).getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('2 articles moved to the trash.')).toBeVisible();
  await expect(options(page)).toHaveCount(1);
  await undo(page);
  await expect(options(page)).toHaveCount(3);
});

test('tags are put on all that is selected, and taken off again', async ({ page }) => {
  await startReading(page);
  await articleList(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags of 3 articles' });
  await dialog.getByRole('combobox', { name: 'Tag' }).fill('harbour');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 articles tagged “harbour”.')).toBeVisible();
  for (const { title } of [ferry, bridge, longRead]) await expect(row(page, title)).toContainText('harbour');
  await bar(page).getByRole('button', { name: 'Tags' }).click();
  await dialog.getByRole('combobox', { name: 'Tag' }).fill('har');
  await page.getByRole('option', { name: 'harbour', exact: true }).click();
  await dialog.getByRole('button', { name: 'Take off' }).click();
  await expect(row(page, ferry.title)).not.toContainText('harbour');
});

test('what is selected goes into a collection that is made for it', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await row(page, bridge.title).click({ modifiers: ['Shift'] });
  await bar(page).getByRole('button', { name: 'Add to a collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add 2 articles to a collection' });
  await dialog.getByRole('combobox', { name: 'Collection' }).fill('Crossings');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create and add' }).click();
  await expect(page.getByText('2 articles added to “Crossings”.')).toBeVisible();
});

test('the menu of a selected row acts on all of them', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await row(page, bridge.title).click({ modifiers: ['Shift'] });
  await row(page, bridge.title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Star' }).click();
  await expect(page.getByText('2 articles starred.')).toBeVisible();
});
