import type { Page } from '@playwright/test';
import { arabic, bridge, ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { articleList, importByMenu, importStrip, marks, read, row, selectByMouse, startReading } from './steps.ts';

test.use({ given: { articles: [ferry, bridge, arabic] } });

/** Every screen by name, each reached from the one before. */
const screens: readonly (readonly [name: string, go: (page: Page, folder: string) => Promise<void>])[] = [
  ['welcome', async (page) => expect(page.getByRole('button', { name: 'Start reading' })).toBeVisible()],
  ['list', startReading],
  ['article', async (page) => void (await read(page, ferry.title))],
  [
    'selection',
    async (page) => {
      await selectByMouse(page, 'Forty-one passengers');
      await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
    },
  ],
  [
    'note being written',
    async (page) => {
      await page.getByRole('toolbar', { name: 'Selected text' }).getByRole('button', { name: 'Note' }).click();
      await page.getByRole('textbox', { name: 'Your note' }).fill('Who paid for the piano?');
    },
  ],
  [
    'notes',
    async (page) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(marks(page, 'Forty-one passengers')).toBeVisible();
    },
  ],
  ['right to left', async (page) => void (await read(page, arabic.title))],
  [
    'view',
    async (page) => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'View' })).toBeVisible();
    },
  ],
  [
    'shortcuts',
    async (page) => {
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  ],
  [
    'import menu',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'import over',
    async (page, folder) => {
      await page.keyboard.press('Escape');
      await importByMenu(page, 'files', [`${folder}/${ferry.path}`]);
      await expect(importStrip(page)).toContainText('already here');
    },
  ],
  [
    'report',
    async (page) => {
      await importStrip(page).getByRole('button', { name: 'Report' }).click();
      await expect(page.getByRole('dialog', { name: 'Import report' }).getByRole('option')).toHaveCount(1);
    },
  ],
  [
    'past imports',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Past imports' }).click();
      await expect(page.getByRole('dialog', { name: 'Past imports' }).getByRole('listitem')).not.toHaveCount(0);
    },
  ],
  [
    'archive health',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('region', { name: 'Archive health' }).getByRole('button').click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect(page.getByText(/^Last backup just now/u)).toBeVisible();
      await page.getByRole('button', { name: 'Verify archive' }).click();
      await expect(page.getByText(/^All well/u)).toBeVisible();
      await page.getByRole('button', { name: 'Choose another folder…' }).click();
    },
  ],
  [
    'what restoring would change',
    async (page) => {
      await page.getByRole('button', { name: /^Restore the backup of/u }).click();
      await expect(page.getByRole('table', { name: 'What restoring would do' })).toBeVisible();
    },
  ],
  [
    'versions',
    async (page, folder) => {
      await page.keyboard.press('Escape');
      for (const day of ['Monday', 'Friday']) {
        const text = `Vote on the wall\n\nURL: https://harbour.example/wall\n\nThe council will vote on ${day}.\n`;
        await writeFiles(folder, [{ path: 'wall.txt', text }]);
        await importByMenu(page, 'files', [`${folder}/wall.txt`]);
        await expect(importStrip(page)).toContainText(day === 'Monday' ? '1 article imported' : '1 new version');
      }
      await read(page, 'Vote on the wall');
      await page.getByRole('button', { name: 'Version 2 of 2' }).click();
      await expect(page.getByRole('menuitemradio').first()).toBeVisible();
    },
  ],
  [
    'trash',
    async (page) => {
      await page.keyboard.press('Escape');
      await row(page, bridge.title).click();
      await articleList(page).press('Delete');
      await page.getByRole('region', { name: 'Trash' }).getByRole('button').click();
      await read(page, bridge.title);
    },
  ],
  [
    'emptying the trash',
    async (page) => {
      await page.getByRole('button', { name: 'Empty trash' }).click();
      await expect(page.getByRole('dialog', { name: /^Delete 1 article/u })).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ app, page }) => {
    test.slow();
    // Colours on their way from one state to the next would be measured half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [name, go] of screens) {
      await test.step(name, async () => {
        await go(page, app.folder);
        expect.soft(await violations(page), name).toEqual([]);
      });
    }
  });
}
