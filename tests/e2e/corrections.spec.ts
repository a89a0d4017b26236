import type { Page } from '@playwright/test';
import { bridge, ferry, longRead } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { article, articleList, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false } });

const form = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => form(page).getByRole('button', { name: 'Save' });

/** Types into a field that completes, and leaves it as typed. */
async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await form(page).getByRole('combobox', { name: field }).fill(text);
  await page.keyboard.press('Tab');
}

test('an article is corrected from the keyboard, shown so everywhere, and taken back', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await page.keyboard.press('c');
  const headline = form(page).getByRole('textbox', { name: 'Headline' });
  await expect(headline).toBeFocused();
  await expect(headline).toHaveValue(ferry.title);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('The night ferry is back');
  await form(page).getByRole('textbox', { name: 'Published' }).fill('5.12.2023');
  await expect(form(page)).toContainText('Read as');
  await expect(form(page)).toContainText('5 December 2023');
  await page.keyboard.press('Enter');
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'The night ferry is back' })).toBeVisible();
  await expect(article(page)).toContainText('5 December 2023');
  await expect(row(page, 'The night ferry is back')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { level: 1, name: ferry.title })).toBeVisible();
});

test('the file’s own value stays in sight, and is gone back to', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await page.getByText('About this article').click();
  await page.getByRole('button', { name: 'Correct…' }).click();
  await typeInto(page, 'Place', 'Lindholm');
  await save(page).click();
  const place = page.getByRole('row', { name: /^Dateline/u });
  await expect(place).toContainText('Lindholm');
  await expect(place).toContainText('In the file: Port Elsa');
  await expect(place).toContainText('you');
  await page.getByRole('button', { name: 'Correct…' }).click();
  await form(page).getByRole('button', { name: 'Place as in the file' }).click();
  await save(page).click();
  await expect(place).not.toContainText('In the file');
});

test('of a selection only the fields that are filled in are changed', async ({ page }) => {
  await startReading(page);
  await articleList(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('region', { name: 'Selected articles' }).getByRole('button', { name: 'Correct…' }).click();
  await expect(form(page)).toContainText('Correct 3 articles');
  await form(page).getByRole('combobox', { name: 'Place' }).pressSequentially('elsa');
  await page.getByRole('option', { name: 'Port Elsa', exact: true }).click();
  await expect(form(page).getByRole('combobox', { name: 'Place' })).toHaveValue('Port Elsa');
  expect(await violations(page)).toEqual([]);
  await typeInto(page, 'Outlet', 'Harbour Gazette');
  await typeInto(page, 'Section', 'Coast');
  await save(page).click();
  await expect(page.getByText('3 articles corrected.')).toBeVisible();
  for (const { title } of [ferry, bridge, longRead]) await expect(row(page, title)).toContainText('Harbour Gazette');
});

test('what is no date or no language is said, and kept in the form', async ({ page }) => {
  await startReading(page);
  await row(page, bridge.title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Correct…' }).click();
  await form(page).getByRole('textbox', { name: 'Published' }).fill('the day after');
  await save(page).click();
  await expect(form(page)).toContainText('This is no date of the past that can be read.');
  await form(page).getByRole('textbox', { name: 'Published' }).fill('3 December 2024');
  await typeInto(page, 'Language', 'Gibberish');
  await save(page).click();
  await expect(form(page)).toContainText('This is no language that is known.');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
});

test('outlets are merged and renamed with a word beforehand, and it is taken back', async ({ page }) => {
  await startReading(page);
  await correctOutlet(page, ferry.title, 'Harbour Gazette');
  await correctOutlet(page, bridge.title, 'The Gazette');
  const facets = page.getByRole('region', { name: 'Narrow the list by' });
  await facets.getByRole('button', { name: 'Outlets…' }).click();
  await expect(form(page).getByRole('textbox', { name: 'Find an outlet' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await form(page)
    .getByRole('button', { name: /^The Gazette.*1 article$/u })
    .click();
  await typeInto(page, 'Name', 'Harbour Gazette');
  await expect(form(page)).toContainText('1 article of “The Gazette” will be shown under it.');
  expect(await violations(page)).toEqual([]);
  await form(page).getByRole('button', { name: 'Make them one' }).click();
  await form(page)
    .getByRole('button', { name: /^Harbour Gazette.*2 articles$/u })
    .click();
  await typeInto(page, 'Name', 'Gazette of the Harbour');
  await form(page).getByRole('textbox', { name: 'Web addresses' }).fill('gazette.example');
  await save(page).click();
  await expect(form(page).getByRole('button', { name: /^Gazette of the Harbour.*2 articles$/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, bridge.title)).toContainText('Gazette of the Harbour');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, bridge.title)).toContainText('Harbour Gazette');
});

async function correctOutlet(page: Page, title: string, outlet: string): Promise<void> {
  await read(page, title);
  await page.keyboard.press('c');
  await typeInto(page, 'Outlet', outlet);
  await save(page).click();
  await expect(row(page, title)).toContainText(outlet);
}
