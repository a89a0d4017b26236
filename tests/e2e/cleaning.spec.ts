import type { Page } from '@playwright/test';
import { arabic, ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { article, highlight, notes, read, row, selectByMouse, selectionToolbar, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, arabic], hasSamples: false } });

const about = (page: Page) => page.getByRole('group').filter({ hasText: 'About this article' });
const panel = (page: Page) => page.getByRole('region', { name: /left out of the text$/u });

test('what was left out is seen where it stood, and put back by keyboard', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await page.getByText('About this article · 3 passages left out').click();
  await expect(panel(page)).toContainText('Leave a Reply prompt to comment, at the end');
  await page.getByLabel('Show in place').check();
  await expect(article(page)).toContainText('Left out: prompt to comment');
  expect(await violations(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Put back: Leave a Reply' }).focus();
  await page.keyboard.press('Enter');
  await expect(about(page)).toContainText('1 passage put back into the text');
  await expect(article(page).getByText('Leave a Reply', { exact: true })).toBeVisible();
  await expect(article(page)).not.toContainText('Left out: prompt to comment');
  await expect(panel(page).getByRole('button', { name: 'Leave out again: Leave a Reply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(article(page)).toContainText('Left out: prompt to comment');
  await panel(page).getByRole('button', { name: 'Put all back' }).click();
  await expect(page.getByText('3 passages put back.')).toBeVisible();
  await expect(article(page)).toContainText('PORT ELSA, December 4 — The night ferry to Lindholm sailed again');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('About this article · 3 passages left out')).toBeVisible();
});

test('a paragraph is taken out by pointer, found no more, and its note waits for it to come back', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'six thousand passengers', 'green');
  await selectByMouse(page, 'Bookings for June');
  await selectionToolbar(page).getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('1 paragraph taken out of the text.')).toBeVisible();
  await expect(article(page)).not.toContainText('Bookings for June');
  await expect(notes(page)).toContainText('Unplaced (1)');
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill('bookings');
  await expect(row(page, ferry.title)).toHaveCount(0);
  await search.fill('');
  await expect(row(page, ferry.title)).toBeVisible();
  await page.getByText('About this article').click();
  await panel(page)
    .getByRole('button', { name: /^Put back: Bookings for June/u })
    .click();
  await expect(article(page)).toContainText('Bookings for June');
  await expect(article(page).locator('mark')).toHaveText('six thousand passengers');
  await search.fill('bookings');
  await expect(row(page, ferry.title)).toBeVisible();
});

test('a paragraph is taken out by keyboard alone, for good, and back with one key', async ({ page, app }) => {
  await startReading(page);
  await read(page, arabic.title);
  await takeOutAtCaret(page);
  await expect(page.getByText('1 paragraph taken out of the text.')).toBeVisible();
  await expect(article(page)).not.toContainText('أبحرت العبارة');
  const again = await app.restart();
  await read(again, arabic.title);
  await expect(article(again)).not.toContainText('أبحرت العبارة');
  await takeOutAtCaret(again);
  await expect(article(again)).not.toContainText('وقالت القبطانة');
  await again.keyboard.press('ControlOrMeta+z');
  await expect(article(again)).toContainText('وقالت القبطانة');
  await expect(article(again)).not.toContainText('أبحرت العبارة');
});

async function takeOutAtCaret(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(page.getByText('Selecting by keyboard', { exact: true })).toBeVisible();
  await page.keyboard.press('x');
}

test.describe('an outlet that repeats itself', () => {
  const podcast = 'Hear the Tern podcast every day of the week.';
  const reports = [1, 2, 3, 4, 5, 6].map((day) => ({
    path: `Tern/2024-11-0${day} day ${day}.txt`,
    text: `Title: Day ${day} at Vellin
Source: Tern Bay Courier

Boats were counted at Vellin on day ${day} by two people with a ladder.

${podcast}

On day ${day} the counting ended at dusk, as it does.
`,
  }));

  test.use({ given: { articles: reports, hasSamples: false } });

  const dialog = (page: Page) => page.getByRole('dialog');
  const group = (page: Page, name: string) => dialog(page).getByRole('region', { name, exact: true });

  async function openLines(page: Page): Promise<void> {
    const facets = page.getByRole('region', { name: 'Narrow the list by' });
    await facets.getByRole('button', { name: 'Outlets…' }).click();
    await dialog(page)
      .getByRole('button', { name: /^Tern Bay Courier.*6 articles$/u })
      .click();
    await dialog(page).getByRole('button', { name: 'Repeated lines…' }).click();
    await expect(dialog(page)).toContainText(podcast);
  }

  test('leaves a line out of all its articles, and it is taken back', async ({ page }) => {
    await startReading(page);
    await read(page, 'Day 3 at Vellin');
    await expect(article(page)).toContainText(podcast);
    await openLines(page);
    await expect(group(page, 'Proposed')).toContainText('In 6 of 6 articles, for example “Day');
    expect(await violations(page)).toEqual([]);
    await group(page, 'Proposed')
      .getByRole('button', { name: `Leave out: ${podcast}` })
      .focus();
    await page.keyboard.press('Enter');
    await expect(group(page, 'Left out')).toContainText(podcast);
    await expect(group(page, 'Left out').getByRole('button')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(article(page)).not.toContainText(podcast);
    await page.getByText('About this article').click();
    await expect(panel(page)).toContainText('repeats in articles of this outlet');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(article(page)).toContainText(podcast);
  });

  test('keeps a line that was declined, and asks no more', async ({ page, app }) => {
    await startReading(page);
    await openLines(page);
    await group(page, 'Proposed')
      .getByRole('button', { name: `Keep: ${podcast}` })
      .click();
    await expect(group(page, 'Kept as text')).toContainText(podcast);
    const again = await app.restart();
    await openLines(again);
    await expect(group(again, 'Kept as text')).toContainText(podcast);
    await expect(group(again, 'Proposed')).toHaveCount(0);
  });
});
