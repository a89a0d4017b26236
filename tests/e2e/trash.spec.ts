import { bridge, ferry, longRead } from './articles.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { articleList, highlight, importByMenu, importStrip, noteOn, read, row, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, longRead], hasSamples: false } });

const trash = 'Trash';

test('an article deleted from the list can be had back at once', async ({ page }) => {
  await startReading(page);
  await read(page, bridge.title);
  await articleList(page).press('Delete');
  await expect(row(page, bridge.title)).toHaveCount(0);
  await expect(page.getByText('2 articles, ')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: longRead.title })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row(page, bridge.title)).toBeVisible();
});

test('the trash keeps articles with their notes through a restart, and gives them back', async ({ app, page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await highlight(page, 'a piano', 'yellow');
  await row(page, ferry.title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(row(page, ferry.title)).toHaveCount(0);

  const again = await app.restart();
  await again.getByRole('region', { name: trash }).getByRole('button', { name: 'Trash (1)' }).click();
  await read(again, ferry.title);
  await expect(noteOn(again, 'a piano')).toBeVisible();
  await again.getByText('This article is in the trash.').getByRole('button', { name: 'Restore' }).click();
  await expect(again.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await again.getByRole('button', { name: 'Back to the articles' }).click();
  await expect(row(again, ferry.title)).toBeVisible();
});

test('emptying the trash says how many articles it is about, and is final', async ({ page }) => {
  await startReading(page);
  for (const { title } of [ferry, bridge]) {
    await row(page, title).click();
    await articleList(page).press('Delete');
    await expect(row(page, title)).toHaveCount(0);
  }
  const strip = page.getByRole('region', { name: trash });
  await strip.getByRole('button', { name: 'Trash (2)' }).click();
  await strip.getByRole('button', { name: 'Empty trash' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 articles for good?' });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(row(page, ferry.title)).toBeVisible();
  await strip.getByRole('button', { name: 'Empty trash' }).click();
  await dialog.getByRole('button', { name: 'Delete 2 articles' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await strip.getByRole('button', { name: 'Back to the articles' }).click();
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
});

test('an import is undone as a whole, and redone after a restart', async ({ app, page }) => {
  const added = { path: 'more/fog.txt', text: 'Fog over the sound\n\nFog lay over the sound until noon.\n' };
  await writeFiles(app.folder, [added]);
  await startReading(page);
  await importByMenu(page, 'files', [`${app.folder}/${added.path}`]);
  await expect(importStrip(page)).toContainText('1 article imported.');
  await expect(row(page, 'Fog over the sound')).toBeVisible();
  await importStrip(page).getByRole('button', { name: 'Undo import' }).click();
  await expect(row(page, 'Fog over the sound')).toHaveCount(0);
  await expect(page.getByText('3 articles, ')).toBeVisible();

  const again = await app.restart();
  await again.getByRole('button', { name: 'Import', exact: true }).click();
  await again.getByRole('menuitem', { name: 'Past imports' }).click();
  const past = again.getByRole('dialog', { name: 'Past imports' });
  await past.getByRole('button', { name: 'Redo import' }).click();
  await expect(past.getByRole('button', { name: 'Redo import' })).toHaveCount(0);
  await again.keyboard.press('Escape');
  await expect(row(again, 'Fog over the sound')).toBeVisible();
});

test('a file whose article is in the trash says so, and the report takes it out', async ({ app, page }) => {
  await startReading(page);
  await row(page, ferry.title).click();
  await articleList(page).press('Delete');
  await expect(row(page, ferry.title)).toHaveCount(0);
  await importByMenu(page, 'files', [`${app.folder}/${ferry.path}`]);
  await importStrip(page).getByRole('button', { name: 'Report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.getByRole('option').filter({ hasText: 'in the trash' }).click();
  await report.getByRole('button', { name: 'Take out of the trash' }).click();
  await page.keyboard.press('Escape');
  await expect(row(page, ferry.title)).toBeVisible();
});
