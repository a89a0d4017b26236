import type { Page } from '@playwright/test';
import { ferry } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, importStrip, read, row, startReading } from './steps.ts';

const toast = (page: Page, words: string) => page.getByRole('alertdialog').filter({ hasText: words });

/** Pastes as Ctrl+V does, where the focus is. */
async function paste(page: Page, data: Readonly<Record<string, string>>) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('text on the clipboard comes in by its key, and goes again with undo', async ({ page }) => {
  await startReading(page);
  await paste(page, { 'text/plain': ferry.text });
  await expect(toast(page, '1 article came in from the clipboard.')).toBeVisible();
  await read(page, ferry.title);
  await page.keyboard.press('Control+z');
  await expect(row(page, ferry.title)).toBeHidden();
  await expect(importStrip(page)).toBeHidden();
});

test('a page on the clipboard comes in with its headings, its links and its address', async ({ page }) => {
  const html = [
    'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://harbour.example/pier\r\n',
    '<html><body><!--StartFragment--><h1>Pier shut for good</h1>',
    '<p>The old pier is shut, the <a href="https://harbour.example/council">harbour council</a> said on Tuesday.</p>',
    '<p>Nobody had walked on it since the storm of last winter, and its lamps were given to the museum.</p>',
    '<!--EndFragment--></body></html>',
  ].join('');
  await startReading(page);
  await paste(page, { 'text/html': html, 'text/plain': 'Pier shut for good\n\nThe old pier is shut.' });
  await expect(toast(page, 'came in from the clipboard')).toBeVisible();
  await read(page, 'Pier shut for good');
  await expect(article(page).getByRole('link', { name: 'harbour council' })).toBeVisible();
  await expect(article(page).getByText('harbour.example').first()).toBeVisible();
});

test('what is pasted twice is said to be here, and an empty clipboard to hold nothing', async ({ page }) => {
  await startReading(page);
  await paste(page, { 'text/plain': ferry.text });
  await expect(toast(page, 'came in from the clipboard')).toBeVisible();
  await paste(page, { 'text/plain': ferry.text });
  await expect(toast(page, 'here already')).toBeVisible();
  await paste(page, { 'text/plain': '  \n' });
  await expect(toast(page, 'no text to import')).toBeVisible();
});

test('pasting into a field stays in the field', async ({ page }) => {
  await startReading(page);
  await page.keyboard.press('Control+k');
  await paste(page, { 'text/plain': ferry.text });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(importStrip(page)).toBeHidden();
});
