import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { highlight, noteOn, read, startReading } from './steps.ts';

const file = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

async function highlightWithNote(page: Page, words: string, color: 'green' | 'pink', text: string) {
  await highlight(page, words, color);
  await noteOn(page, words).getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill(text);
  await noteOn(page, words).getByRole('button', { name: 'Save' }).click();
  await expect(noteOn(page, words)).toContainText(text);
}

/** `npm run screenshot`: the picture in the README, taken of the running program on its sample archive. */
test('screenshot', async ({ page }) => {
  await startReading(page);
  const article = await read(page, 'Court hands oyster beds back');
  await highlight(page, 'older than all but two of the people who brought it', 'yellow');
  await highlightWithNote(page, 'found in 2018 in the lining of a sea chest', 'pink', 'Who found it? Ask the museum.');
  await highlightWithNote(
    page,
    'A province cannot sell what it was only minding',
    'green',
    'The sentence to quote. Compare the dissent: they doubted the promise, not the parchment.',
  );
  await article.getByText('The majority disposed of that').click();
  await article.getByRole('heading', { level: 1 }).evaluate((headline) => headline.scrollIntoView({ block: 'center' }));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
});
