import type { Page } from '@playwright/test';
import { arabic, ferry, longRead } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, read, selectByMouse, startReading } from './steps.ts';

const chinese = {
  path: '海湾日报/2024-11-29 灯塔.txt',
  title: '灯塔重新点亮',
  text: '灯塔重新点亮\n\n林滨城，11月29日——港口的老灯塔昨夜重新点亮，守塔人说灯塔会一直亮到春天。\n\n渡轮公司感谢守塔人。\n',
};

test.use({ given: { articles: [ferry, longRead, arabic, chinese] } });

const bar = (page: Page) => page.getByRole('search', { name: 'Find in article' });
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find in this article' });
const count = (page: Page) => bar(page).getByRole('status');

/** The words that are marked on the page, as the browser holds them, with the current one last. */
const marked = (page: Page) =>
  page.evaluate(() => ['found', 'found-current'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)));

async function openFind(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
}

test('words are found as they are typed, marked, and stepped through by keyboard', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await openFind(page);
  await page.keyboard.type('lindholm');
  await expect(count(page)).toHaveText('1 of 3');
  await expect.poll(() => marked(page)).toEqual([['Lindholm', 'Lindholm', 'Lindholm'], ['Lindholm']]);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('1 of 3');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('3 of 3');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('Lindholm');
  expect(await marked(page)).toEqual([[], []]);
});

test('words of the title are found before those of the text, and no phrase goes from one into the other', async ({
  page,
}) => {
  await startReading(page);
  await read(page, ferry.title);
  await openFind(page);
  await page.keyboard.type('night ferry');
  await expect(count(page)).toHaveText(/^1 of/u);
  await expect.poll(async () => (await marked(page))[1]).toEqual(['Night ferry']);
  const isInTitle = () => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    return range instanceof Range && range.startContainer.parentElement?.matches('h1') === true;
  };
  expect(await page.evaluate(isInTitle)).toBe(true);
  await field(page).fill('nine years port elsa');
  await expect(count(page)).toHaveText('Not found');
});

test('what is not there is said to be not there', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await openFind(page);
  await page.keyboard.type('zeppelin');
  await expect(count(page)).toHaveText('Not found');
  await expect(bar(page).getByRole('button', { name: 'Next match' })).toBeDisabled();
});

test('the pointer goes from match to match through a long article, which scrolls to each', async ({ page }) => {
  await startReading(page);
  await read(page, longRead.title);
  await openFind(page);
  await field(page).fill('entry 119');
  await expect(count(page)).toHaveText('1 of 1');
  await expect(article(page).getByText('Entry 119. ')).toBeInViewport();
  await field(page).fill('coffee for two');
  await expect(count(page)).toHaveText(/of 120$/u);
  await bar(page).getByRole('button', { name: 'Next match' }).click();
  await expect(count(page)).toHaveText('120 of 120');
  await bar(page).getByRole('button', { name: 'Next match' }).click();
  await expect(count(page)).toHaveText('1 of 120');
  await expect(article(page).getByText('Entry 1. ')).toBeInViewport();
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toBeHidden();
});

test('what is selected is what is found, and stays to be highlighted', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await selectByMouse(page, 'piano');
  await openFind(page);
  await expect(field(page)).toHaveValue('piano');
  await expect(count(page)).toHaveText('1 of 2');
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(article(page).locator('mark')).toHaveText('piano');
});

test('marks stay where they are when the reader highlights beside them', async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
  await openFind(page);
  await page.keyboard.type('piano');
  await expect(count(page)).toHaveText('1 of 2');
  await selectByMouse(page, 'passengers and a piano');
  await page.keyboard.press('h');
  await expect(article(page).locator('mark')).toHaveText('passengers and a piano');
  await expect.poll(() => marked(page)).toEqual([['piano', 'piano'], ['piano']]);
});

test('Arabic is found without its marks, Chinese in any part', async ({ page }) => {
  await startReading(page);
  await read(page, arabic.title);
  await openFind(page);
  await page.keyboard.type('العباره');
  await expect(count(page)).toHaveText(/^1 of/u);
  await page.keyboard.press('Escape');
  await read(page, chinese.title);
  await openFind(page);
  await page.keyboard.insertText('塔人');
  await expect(count(page)).toHaveText('1 of 2');
  await expect.poll(() => marked(page)).toEqual([['塔人', '塔人'], ['塔人']]);
});

test('a search result opens at its first match, with all of them marked, until the reader hides them', async ({
  page,
}) => {
  await startReading(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('"entry 100" OR "entry 101" ');
  await read(page, longRead.title);
  await expect(bar(page)).toContainText('Marked: "entry 100" OR "entry 101"');
  await expect(count(page)).toHaveText('1 of 2');
  await expect(article(page).getByText('Entry 100. ')).toBeInViewport();
  await expect.poll(() => marked(page)).toEqual([['Entry 100', 'Entry 101'], ['Entry 100']]);
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('2 of 2');
  await bar(page).getByRole('button', { name: 'Hide the marks' }).click();
  await expect(bar(page)).toBeHidden();
  expect(await marked(page)).toEqual([[], []]);
});
