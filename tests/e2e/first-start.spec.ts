import { expect, test } from './fixture.ts';
import { articleList, read, startReading } from './steps.ts';

test('a first start says where the archive is, how to bring in one’s own files, and has samples to try', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Backfile' })).toBeVisible();
  await expect(page.getByText(app.archive)).toBeVisible();
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
  await expect(again.getByText(app.archive)).toBeVisible();
});

test('the sample archive speaks many languages, each in its own direction', async ({ page }) => {
  await startReading(page);
  const list = articleList(page);
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const article = await read(
    page,
    (await list.getByRole('option').first().locator('[lang]').first().innerText()).trim(),
  );
  await expect(article).toBeVisible();
});
