import { readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { article, articleList, importByMenu, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry] } });

test('when the archive has stopped the window says so, and keeps what is on the page', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await app.host().kill();
  await expect(page.getByText('Backfile has stopped.')).toBeVisible();
  await expect(article(page)).toContainText('Forty-one passengers and a piano');
  expect(await violations(page)).toEqual([]);
});

test('a second program on the same archive can read it, and says who can change it', async ({ app, page, context }) => {
  await startReading(page);
  const { processId } = app.host();
  const second = await app.startAnother();
  const other = await context.newPage();
  await other.goto(second.address);
  const owner = `Backfile on ${hostname()} (process ${processId}) has had this archive open since`;
  await expect(other.getByText(owner)).toContainText('You can read here; close it there to make changes.');
  await read(other, ferry.title);
  await other.keyboard.press('s');
  await expect(other.getByText('This archive is open for reading only, so nothing can be changed.')).toBeVisible();
  expect(await violations(other)).toEqual([]);
});

test('a damaged file is set aside, the rest opens, and the reader is told', async ({ app, page }) => {
  await startReading(page);
  await expect(row(page, ferry.title)).toBeVisible();
  await page.close();
  expect(await app.host().stop()).toBe(0);
  const folder = join(app.archive, 'articles');
  const [shard] = (await readdir(folder)).toSorted();
  await writeFile(join(folder, shard ?? ''), '{"articles": [');
  const again = await app.restart();
  await expect(again.getByText(/could not be read\. It was set aside untouched/u).first()).toBeVisible();
  expect(await violations(again)).toEqual([]);
});

test.describe('an empty archive', () => {
  test.use({ given: { articles: [], hasSamples: false } });

  test('says how to fill it', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Start reading' }).click();
    await expect(page.getByText('Nothing here yet')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await writeFile(join(app.folder, 'one.txt'), ferry.text);
    await importByMenu(page, 'files', join(app.folder, 'one.txt'));
    await expect(articleList(page).getByRole('option')).toHaveCount(1);
  });
});
