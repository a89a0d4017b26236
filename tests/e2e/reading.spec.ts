import { arabic, ferry, longRead } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, longRead, arabic] } });

test('an article has its headline, byline, dateline and date, and the site’s furniture is left out', async ({
  page,
}) => {
  await startReading(page);
  await read(page, ferry.title);
  await expect(article(page)).toContainText('By Ana Reyes and Bo Ortiz');
  await expect(article(page)).toContainText(/Port Elsa/iu);
  await expect(article(page).locator('time')).toHaveText('Wednesday, 4 December 2024');
  await expect(article(page)).toContainText('The captain, Ingrid Solberg, had asked for the piano herself.');
  await expect(article(page)).not.toContainText('Leave a Reply');
  await page.getByText('About this article').click();
  await expect(page.getByText('left out of the text')).toBeVisible();
  await page.getByText('Show in place').click();
  await expect(page.getByText('Leave a Reply').first()).toBeVisible();
});

test('a right-to-left article is set from right to left in a left-to-right window', async ({ page }) => {
  await startReading(page);
  const page1 = await read(page, arabic.title);
  await expect(page1).toHaveAttribute('dir', 'rtl');
  await expect(page1).toHaveAttribute('lang', 'ar');
  expect(await page1.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('ltr');
});

test('Space turns pages, and at the end goes on to the next article', async ({ page }) => {
  await startReading(page);
  await read(page, longRead.title);
  await page.keyboard.press('Enter');
  const first = article(page).getByText('Entry 1. ');
  await expect(first).toBeInViewport();
  await page.keyboard.press('Space');
  await expect(first).not.toBeInViewport();
  await page.keyboard.press('Shift+Space');
  await expect(first).toBeInViewport();
  for (let turn = 0; turn < 60; turn += 1) await page.keyboard.press('Space');
  await expect(article(page).getByRole('heading', { level: 1 })).not.toHaveText(longRead.title);
});

test('text size, line width and theme take effect at once and stay', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  const paragraph = article(page).getByText('Forty-one passengers');
  const size = () => paragraph.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.keyboard.press('Control+=');
  await expect.poll(size).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('dialog', { name: 'View' }).getByText('Sepia').click();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const sepia = await paper();
  const again = await app.restart();
  await expect(article(again).getByText('Forty-one passengers')).toBeVisible();
  expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(sepia);
  const restored = article(again).getByText('Forty-one passengers');
  expect(await restored.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(
    before,
  );
});

test('a narrow window shows the list or the article, with a way back', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await startReading(page);
  await row(page, ferry.title).click();
  await expect(article(page).getByRole('heading', { level: 1, name: ferry.title })).toBeInViewport();
  await expect(row(page, ferry.title)).not.toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(row(page, ferry.title)).toBeInViewport();
});

test('the window mirrors when it is set from right to left', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  const list = page.getByRole('navigation', { name: 'Articles' });
  const left = async () => (await list.boundingBox())?.x ?? Number.NaN;
  const library = await page.getByRole('complementary', { name: 'Library' }).boundingBox();
  expect(library?.x).toBe(0);
  expect(await left()).toBe(library?.width);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('dialog', { name: 'View' }).getByText('Right to left').click();
  await expect.poll(left).toBeGreaterThan(700);
  await expect(article(page)).toHaveAttribute('dir', 'ltr');
});
