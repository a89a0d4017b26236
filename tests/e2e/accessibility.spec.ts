import type { Page } from '@playwright/test';
import { arabic, bridge, ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { importByMenu, importStrip, marks, read, selectByMouse, startReading } from './steps.ts';

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
      await page.getByRole('button', { name: 'Save' }).click();
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
