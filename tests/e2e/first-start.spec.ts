import { expect, test } from './fixture.ts';
import { article, articleList, startReading } from './steps.ts';

test('a first start says where the archive is, how to bring in one’s own files, and has samples to try', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Backfile' })).toBeVisible();
  await expect(page.getByText(app.archive, { exact: true })).toBeVisible();
  await expect(page.getByText('Drop files or a folder anywhere on this window.')).toBeVisible();
  await expect(page.getByText('backfile import')).toBeVisible();
  await startReading(page);
  await expect(page.getByText(/^(2[5-9]|3[0-9]) articles/u)).toBeVisible();
  await expect(articleList(page).getByRole('option').first()).toContainText('Unread.');
});

test('the archive’s folder can be shown in the file manager', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Show folder' }).click();
  await expect.poll(app.handedOver).toEqual([app.archive]);
});

test('the welcome is shown once, and again when asked for', async ({ app, page }) => {
  await startReading(page);
  const again = await app.restart();
  await expect(articleList(again)).toBeVisible();
  await expect(again.getByRole('button', { name: 'Start reading' })).toBeHidden();
  await again.getByRole('button', { name: 'View', exact: true }).click();
  await again.getByRole('button', { name: 'About this archive' }).click();
  await expect(again.getByText(app.archive, { exact: true })).toBeVisible();
});

test('the samples speak many languages, each in its own direction', async ({ page }) => {
  await startReading(page);
  await articleList(page).focus();
  await page.keyboard.press('Home');
  const open = article(page);
  const seen = new Map<string | null, string | null>();
  for (let count = 0; count < 40; count += 1) {
    const title = await articleList(page).getByRole('option', { selected: true }).locator('[lang]').first().innerText();
    await expect(open.getByRole('heading', { level: 1 })).toHaveText(title);
    seen.set(await open.getAttribute('lang'), await open.getAttribute('dir'));
    await page.keyboard.press('ArrowDown');
  }
  expect(Object.fromEntries(seen)).toMatchObject({
    en: 'ltr',
    ar: 'rtl',
    he: 'rtl',
    'zh-Hans': 'ltr',
    ja: 'ltr',
    ru: 'ltr',
  });
});
