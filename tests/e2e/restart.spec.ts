import { bridge, ferry, longRead } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, articleList, marks, read, row, selectByMouse, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead] } });

test('after a restart the article, the place in it, the highlights and the notes are there', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await selectByMouse(page, 'Forty-one passengers and a piano');
  await page.getByRole('button', { name: 'Highlight in green' }).click();
  await read(page, longRead.title);
  const entry = article(page).getByText('Entry 77. ');
  await entry.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(entry).toBeInViewport();
  await selectByMouse(page, 'Entry 77.');
  await page.getByRole('button', { name: 'Note', exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('A storm, at last.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(marks(page, 'Entry 77.')).toBeVisible();

  const again = await app.restart();
  await expect(article(again).getByRole('heading', { level: 1, name: longRead.title })).toBeAttached();
  await expect(article(again).getByText('Entry 77. ').first()).toBeInViewport();
  await expect(marks(again, 'Entry 77.')).toHaveAttribute('data-color', /.+/u);
  await expect(again.getByText('A storm, at last.')).toBeVisible();
  await expect(row(again, longRead.title)).toContainText('1 note');
  await read(again, ferry.title);
  await expect(marks(again, 'Forty-one passengers and a piano')).toHaveAttribute('data-color', 'green');
});

test('what was acknowledged is there after the power was cut', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await selectByMouse(page, 'a tax on summer houses');
  await page.getByRole('button', { name: 'Highlight in blue' }).click();
  await expect(row(page, ferry.title)).toContainText('1 note');
  await page.close();
  await app.host().kill();
  const again = await app.restart();
  await read(again, ferry.title);
  await expect(marks(again, 'a tax on summer houses')).toBeVisible();
});

test('two windows agree at once on highlights, notes and what was read', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  const other = await app.openWindow();
  await read(other, ferry.title);
  await selectByMouse(page, 'six thousand passengers');
  await page.getByRole('button', { name: 'Highlight in pink' }).click();
  await expect(marks(other, 'six thousand passengers')).toBeVisible();
  await expect(row(other, ferry.title)).toContainText('1 note');
  await expect(row(other, bridge.title)).toContainText('Unread.');
  await read(page, bridge.title);
  await expect(row(other, bridge.title)).not.toContainText('Unread.');
  await expect(articleList(other)).toBeVisible();
});
