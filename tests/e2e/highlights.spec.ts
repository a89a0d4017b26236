import { ferry } from './articles.ts';
import { expect, test } from './fixture.ts';
import {
  article,
  highlight,
  marks,
  noteOn,
  notes,
  read,
  row,
  selectByMouse,
  selectionToolbar,
  startReading,
} from './steps.ts';

test.use({ given: { articles: [ferry] } });

test.beforeEach(async ({ page }) => {
  await startReading(page);
  await read(page, ferry.title);
});

test('words selected with the mouse are highlighted in the chosen colour', async ({ page }) => {
  await expect(notes(page)).toContainText('No notes on this article');
  await highlight(page, 'Forty-one passengers and a piano', 'green');
  await expect(marks(page)).toHaveText('Forty-one passengers and a piano');
  await expect(marks(page)).toHaveAttribute('data-color', 'green');
  await expect(marks(page)).toHaveAccessibleDescription('Green highlight');
  await expect(row(page, ferry.title)).toContainText('1 note');
});

test('a note is written on a highlight, edited, and shown beside the text', async ({ page }) => {
  await selectByMouse(page, 'a tax on summer houses');
  await selectionToolbar(page).getByRole('button', { name: 'Note' }).click();
  const field = page.getByRole('textbox', { name: 'Your note' });
  await expect(field).toBeFocused();
  await field.fill('How much was it?');
  await page.keyboard.press('Control+Enter');
  const note = noteOn(page, 'a tax on summer houses');
  await expect(note).toContainText('How much was it?');
  await expect(marks(page)).toHaveAccessibleDescription(/ highlight with a note$/u);

  await note.getByRole('button', { name: 'Edit note' }).click();
  await expect(field).toHaveValue('How much was it?');
  await field.fill('How much was it, and who paid?\nAsk the council.');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('who paid?');
  await note.getByRole('button', { name: 'Edit note' }).click();
  await field.fill('Never mind.');
  await page.keyboard.press('Escape');
  await expect(note).toContainText('who paid?');
  await expect(note).not.toContainText('Never mind.');
});

test('a highlight takes another colour', async ({ page }) => {
  await highlight(page, 'two places', 'yellow');
  await noteOn(page, 'two places').getByRole('button', { name: 'Blue' }).click();
  await expect(marks(page)).toHaveAttribute('data-color', 'blue');
  await expect(marks(page)).toHaveAccessibleDescription('Blue highlight');
});

test('a deleted note comes back whole with Undo', async ({ page }) => {
  await highlight(page, 'two places', 'pink');
  const note = noteOn(page, 'two places');
  await note.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Which two?');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('Which two?');
  await note.getByRole('button', { name: 'Delete' }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(marks(page)).toHaveText('two places');
  await expect(marks(page)).toHaveAttribute('data-color', 'pink');
  await expect(note).toContainText('Which two?');
});

test('a selection across paragraphs becomes one highlight', async ({ page }) => {
  await selectByMouse(page, 'had asked for the piano herself', 'needs music');
  await selectionToolbar(page).getByRole('button', { name: 'Highlight in yellow' }).click();
  await expect(marks(page)).toHaveCount(2);
  await expect(marks(page).first()).toContainText('had asked for the piano herself.');
  await expect(marks(page).last()).toContainText('A crossing of seven hours needs music');
  await expect(notes(page).getByRole('listitem')).toHaveCount(1);
  const [first, last] = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('data-note')));
  expect(first).toBe(last);
});

test('highlights overlap, and each can be taken away by itself', async ({ page }) => {
  await highlight(page, 'Forty-one passengers and a piano', 'yellow');
  await highlight(page, 'and a piano were on board', 'blue');
  await expect(notes(page).getByRole('listitem')).toHaveCount(2);
  await expect(article(page).locator('mark mark')).toHaveText('and a piano');
  const first = noteOn(page, 'Forty-one passengers and a piano');
  await first.getByRole('button', { name: 'Forty-one passengers and a piano' }).click();
  await first.getByRole('button', { name: 'Delete' }).click();
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toHaveText('and a piano were on board');
  await expect(marks(page)).toHaveAttribute('data-color', 'blue');
});

test('the text is the same with and without highlights', async ({ page }) => {
  const body = article(page).locator('p', { hasText: 'Forty-one' });
  const before = await body.innerText();
  await highlight(page, 'Forty-one passengers', 'yellow');
  await highlight(page, 'passengers and a piano', 'green');
  expect(await body.innerText()).toBe(before);
});

test('by keyboard alone: select, highlight, write, go to the note and back, delete, undo', async ({ page }) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(page.getByText('Selecting by keyboard', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Your note' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Control+Enter');
  const note = notes(page).getByRole('listitem');
  await expect(note).toContainText('Written without a mouse.');
  await page.keyboard.press('Escape');
  await expect(marks(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(note.locator(':focus')).toHaveCount(1);
  await note.getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(marks(page).first()).toBeVisible();
  await expect(note).toContainText('Written without a mouse.');
});

test('words selected by keyboard are highlighted by the colour’s number', async ({ page }) => {
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('3');
  await expect(marks(page)).toHaveAttribute('data-color', 'blue');
  await expect(notes(page).getByRole('listitem')).toHaveCount(1);
});

test('one key goes from highlight to highlight, another back', async ({ page }) => {
  await highlight(page, 'Forty-one passengers', 'yellow');
  await highlight(page, 'two places', 'green');
  await article(page).getByText('Bookings for June').click();
  await page.keyboard.press('.');
  await expect(marks(page, 'Forty-one passengers')).toBeFocused();
  await page.keyboard.press('.');
  await expect(marks(page, 'two places')).toBeFocused();
  await page.keyboard.press(',');
  await expect(marks(page, 'Forty-one passengers')).toBeFocused();
});

test('notes can be hidden and shown, and the highlights stay', async ({ page }) => {
  await highlight(page, 'two places', 'yellow');
  await page.keyboard.press('m');
  await expect(notes(page)).toBeHidden();
  await expect(marks(page)).toBeVisible();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(noteOn(page, 'two places')).toBeVisible();
});
