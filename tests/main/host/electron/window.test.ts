import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Place, programUnderTest } from './program.ts';

const { launch, place } = programUnderTest();

const primary = { x: 0, y: 25, width: 1600, height: 875 };
const second = { x: 1600, y: 0, width: 1920, height: 1080 };
const onSecond = { x: 1800, y: 100, width: 1000, height: 700 };

/** Runs the program, moves its window, and quits. */
async function leaveWindow(at: Place, change: 'moved' | 'maximized'): Promise<void> {
  const program = await launch({ place: at, displays: [primary, second] });
  await program.do('moveWindow', onSecond);
  if (change === 'maximized') await program.do('maximizeWindow');
  program.do('quit').catch(() => {});
  await program.ended;
}

test('a window opens where it stood last', async () => {
  const at = await place();
  await leaveWindow(at, 'moved');
  const again = await launch({ place: at, displays: [primary, second] });
  expect(await again.do('bounds')).toEqual(onSecond);
});

test('a window whose display is gone opens whole on one that is there', async () => {
  const at = await place();
  await leaveWindow(at, 'moved');
  const again = await launch({ place: at, displays: [primary] });
  const { x, y, width, height } = await again.do('bounds');
  expect(x).toBeGreaterThanOrEqual(primary.x);
  expect(y).toBeGreaterThanOrEqual(primary.y);
  expect(x + width).toBeLessThanOrEqual(primary.x + primary.width);
  expect(y + height).toBeLessThanOrEqual(primary.y + primary.height);
});

test('a maximized window is maximized again and remembers its size from before', async () => {
  const at = await place();
  await leaveWindow(at, 'maximized');
  const saved: unknown = JSON.parse(await readFile(join(at.profile, 'config/window.json'), 'utf8'));
  expect(saved).toEqual({ bounds: onSecond, isMaximized: true });
  const again = await launch({ place: at, displays: [primary, second] });
  await again.do('evaluate', '1');
  expect(await again.do('record')).toContainEqual({ what: 'maximize', args: [] });
});

test.each(['', 'not JSON', '{"bounds":{"x":"left"}}', '[]'])('a window.json of %j is passed over', async (content) => {
  const at = await place();
  await mkdir(join(at.profile, 'config'), { recursive: true });
  await writeFile(join(at.profile, 'config/window.json'), content);
  const program = await launch({ place: at });
  expect(await program.do('windowCount')).toBe(1);
});

test('a page that crashed can be had again', async () => {
  const program = await launch();
  await program.do('evaluate', '1');
  await program.do('crashPage');
  expect(await program.do('record')).toContainEqual({ what: 'webContents.reload', args: [] });
  await expect(program.do('evaluate', 'typeof backfile.ask')).resolves.toBe('function');
});

test('the theme that the reader chose holds for the system’s parts of the window too', async () => {
  const at = await place();
  const program = await launch({ place: at });
  const settings = { theme: 'dark', textStep: 0, measureCharacters: 66, direction: 'auto' };
  await program.do('evaluate', `backfile.ask('settings.write', ${JSON.stringify(settings)})`);
  expect(await program.do('record')).toContainEqual({ what: 'nativeTheme.themeSource', args: ['dark'] });
});

test('on macOS the program outlives its window and opens it again', async () => {
  const program = await launch({ platform: 'darwin' });
  await program.do('closeWindow');
  await expect.poll(() => program.do('windowCount')).toBe(0);
  await program.do('activate');
  expect(await program.do('windowCount')).toBe(1);
});
