import { expect, type Locator, type Page } from '@playwright/test';

/** What a reader does, by what the window calls it. */

/** Leaves the welcome screen of a first start. */
export async function startReading(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start reading' }).click();
  await expect(articleList(page)).toBeVisible();
}

export const articleList = (page: Page): Locator => page.getByRole('listbox', { name: 'Articles' });

export const row = (page: Page, title: string): Locator =>
  articleList(page).getByRole('option').filter({ hasText: title });

/** The open article itself, without the notes beside it. */
export const article = (page: Page): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 1 }) });

/** Opens an article that is in sight in the list. */
export async function read(page: Page, title: string): Promise<Locator> {
  await row(page, title).click();
  await expect(article(page).getByRole('heading', { level: 1, name: title })).toBeVisible();
  return article(page);
}

/** Picks files (or one folder) in the dialog of the Import menu. */
export async function importByMenu(page: Page, kind: 'files' | 'folder', paths: string | string[]): Promise<void> {
  // A menu that is still closing would take the press for its own.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: kind === 'files' ? 'Import files' : 'Import folder' }).click();
  await (await chooser).setFiles(paths);
}

/** The line under the list that says how an import is going. */
export const importStrip = (page: Page): Locator => page.getByRole('region', { name: 'Import' });

/** Where words of an article stand on screen, in CSS pixels: just inside their first and last character. */
async function placeOf(page: Page, from: string, to: string) {
  return await article(page).evaluate(
    (root, words) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map((node) => node.data).join('');
      const characterAt = (offset: number) => {
        let before = 0;
        for (const node of nodes) {
          if (offset < before + node.length) {
            const range = new Range();
            range.setStart(node, offset - before);
            range.setEnd(node, offset - before + 1);
            return { element: node.parentElement, range };
          }
          before += node.length;
        }
        throw new Error(`no character at ${offset}`);
      };
      const start = whole.indexOf(words.from);
      const lastOf = whole.indexOf(words.to, start);
      if (start < 0 || lastOf < 0) throw new Error(`not in the article: ${words.from} … ${words.to}`);
      const [first, last] = [characterAt(start), characterAt(lastOf + words.to.length - 1)];
      first.element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [a, b] = [first.range.getBoundingClientRect(), last.range.getBoundingClientRect()];
      return {
        start: { x: a.left + 0.5, y: a.top + a.height / 2 },
        end: { x: b.right - 0.5, y: b.top + b.height / 2 },
      };
    },
    { from, to },
  );
}

/** Selects with the mouse from the first of some words to the last of others. */
export async function selectByMouse(page: Page, from: string, to = from): Promise<void> {
  const { start, end } = await placeOf(page, from, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

/** The highlights in the open article, as elements that make up each. */
export const marks = (page: Page, words?: string): Locator =>
  words === undefined ? article(page).locator('mark') : article(page).locator('mark').filter({ hasText: words });

/** What can be done with the selected words. */
export const selectionToolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selected text' });

/** The notes beside the article. */
export const notes = (page: Page): Locator => page.getByRole('complementary', { name: 'Notes' });

/** The card of the note on some words. */
export const noteOn = (page: Page, words: string): Locator =>
  notes(page).getByRole('listitem').filter({ hasText: words });

/** Highlights words with the mouse. */
export async function highlight(page: Page, words: string, color: 'yellow' | 'green' | 'blue' | 'pink'): Promise<void> {
  await selectByMouse(page, words);
  await selectionToolbar(page)
    .getByRole('button', { name: `Highlight in ${color}` })
    .click();
  // Its card is chosen once the highlight is saved.
  await expect(noteOn(page, words).locator('[data-selected]')).toBeVisible();
}
