import type { Page } from '@playwright/test';
import { bridge, ferry, type TextFile } from './articles.ts';
import { expect, test, writeFiles } from './fixture.ts';
import {
  highlight,
  importByMenu,
  importStrip,
  marks,
  noteOn,
  notes,
  read,
  selectByMouse,
  startReading,
} from './steps.ts';

const address = 'https://harbour.example/ferry';
const edition = (words: string): TextFile => ({
  path: 'ferry.txt',
  text: `URL: ${address}\n${ferry.text.replace('Forty-one passengers and a piano were on board when it left at ten past eleven.', words)}`,
});
const first = edition('Forty-one passengers and a piano were on board when it left at ten past eleven.');
const quote = 'Forty-one passengers and a piano';
const similar = 'Twenty-one passengers with a piano';

test.use({ given: { articles: [bridge, first], hasSamples: false } });

/** Highlights words, then imports the article again with others in their place. */
async function loseWords(page: Page, folder: string, words: string) {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, quote, 'green');
  await writeFiles(folder, [edition(words)]);
  await importByMenu(page, 'files', [`${folder}/ferry.txt`]);
  await expect(importStrip(page)).toContainText('1 new version');
  await page.getByRole('button', { name: 'Show it' }).click();
  await notes(page).getByText('Unplaced (1)').click();
  await expect(noteOn(page, quote)).toBeVisible();
}

test('a lost highlight is put on what is most like it, and taken back', async ({ app, page }) => {
  await loseWords(page, app.folder, `${similar} were on board when it left at ten past eleven.`);
  await expect(noteOn(page, quote)).toContainText('Most like it (');
  await noteOn(page, quote).getByRole('button', { name: 'Place here' }).click();
  await expect(marks(page)).toContainText('piano');
  await expect(notes(page).getByText('Unplaced (1)')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(notes(page).getByText('Unplaced (1)')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
});

test('a lost highlight is put on selected words, and stays there through a restart', async ({ app, page }) => {
  await loseWords(page, app.folder, 'Nobody came.');
  await expect(noteOn(page, quote)).toContainText('Nothing in this text is like it.');
  await selectByMouse(page, 'Nobody came.');
  await noteOn(page, quote).getByRole('button', { name: 'Place on the selected words' }).click();
  await expect(marks(page, 'Nobody came.')).toBeVisible();
  const again = await app.restart();
  await read(again, ferry.title);
  await expect(marks(again, 'Nobody came.')).toBeVisible();
});

test('by keyboard alone, a lost highlight becomes a note on the whole article', async ({ app, page }) => {
  await loseWords(page, app.folder, 'Nobody came.');
  const summary = notes(page).getByText('Unplaced (1)');
  await summary.click();
  await summary.focus();
  await page.keyboard.press('Enter');
  const keep = noteOn(page, quote).getByRole('button', { name: 'Keep as note' });
  for (let presses = 0; presses < 12 && !(await keep.evaluate((it) => it === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(keep).toBeFocused();
  await page.keyboard.press('Enter');
  const whole = notes(page).getByRole('region', { name: 'On the whole article' });
  await expect(whole.getByRole('article')).toBeFocused();
  await expect(whole).toContainText(quote);
  const again = await app.restart();
  await read(again, ferry.title);
  await expect(notes(again).getByRole('region', { name: 'On the whole article' })).toContainText(quote);
});

test('a lost highlight is deleted, and had back', async ({ app, page }) => {
  await loseWords(page, app.folder, 'Nobody came.');
  await noteOn(page, quote).getByRole('button', { name: 'Delete' }).click();
  await expect(noteOn(page, quote)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(notes(page).getByText('Unplaced (1)')).toBeVisible();
});

test('a place found by likeness is asked about until it is confirmed', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, quote, 'blue');
  await writeFiles(app.folder, [
    edition('Forty-two passengers and one piano were on board when it left at ten past eleven.'),
  ]);
  await importByMenu(page, 'files', [`${app.folder}/ferry.txt`]);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(noteOn(page, quote)).toContainText('Placed by likeness');
  await noteOn(page, quote).getByRole('button', { name: 'That is the place' }).click();
  await expect(notes(page).getByText('Placed by likeness')).toHaveCount(0);
  await expect(marks(page)).toContainText('Forty-two passengers and one piano');
});
