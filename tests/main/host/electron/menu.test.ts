import { expect, test } from 'vitest';
import type { Command } from '../../../../preload/contract.ts';
import { programUnderTest } from './program.ts';

const { launch } = programUnderTest();

const commandOf: Readonly<Record<string, Command>> = {
  'Import Files…': 'import-files',
  'Import Folder…': 'import-folder',
  'Export All…': 'export',
  'Back Up Now': 'back-up',
  'Verify Archive': 'verify',
  'Archive Health…': 'show-health',
  'Archives…': 'show-archives',
  'Search…': 'search',
  'Find in Article…': 'find-in-article',
  'Next Article': 'next-article',
  'Previous Article': 'previous-article',
  'Show or Hide Notes': 'toggle-notes',
  'Larger Text': 'text-larger',
  'Smaller Text': 'text-smaller',
  'Default Text Size': 'text-default',
  'Keyboard Shortcuts': 'show-shortcuts',
  'Settings…': 'show-settings',
  Welcome: 'show-welcome',
};

test.each(['linux', 'win32', 'darwin'] as const)(
  'every command of the contract is in the menu on %s',
  async (platform) => {
    const program = await launch({ platform });
    await program.do(
      'evaluate',
      `(globalThis.heard = [], backfile.listen(({ name, payload }) => name === 'command' && heard.push(payload.command)), 1)`,
    );
    for (const label of Object.keys(commandOf)) await program.do('click', label);
    expect(await program.do('evaluate', 'heard')).toEqual(Object.values(commandOf));
  },
);

test('the standard items are the system’s own', async () => {
  const program = await launch({ platform: 'darwin' });
  const menu = await program.do('menu');
  for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
    expect(menu).toContain(`editMenu > ${role}`);
  for (const role of ['about', 'hide', 'quit']) expect(menu).toContain(`appMenu > ${role}`);
  expect(menu).toContain('viewMenu > togglefullscreen');
});

test('a command opens the window that macOS closed, and reaches it', async () => {
  const program = await launch({ platform: 'darwin' });
  await program.do('closeWindow');
  await expect.poll(() => program.do('windowCount')).toBe(0);
  await program.do('click', 'Keyboard Shortcuts');
  const heard = `new Promise((resolve) => backfile.listen(({ name, payload }) => name === 'command' && resolve(payload)))`;
  expect(await program.do('evaluate', heard)).toEqual({ command: 'show-shortcuts' });
});

test('the archive’s folder can be shown from the menu', async () => {
  const program = await launch();
  await program.do('click', 'Show Archive Folder');
  await expect
    .poll(() => program.do('record'))
    .toContainEqual({
      what: 'shell.openPath',
      args: [expect.stringMatching(/\/archive$/u)],
    });
});

test('text has the menu that it would have in a browser', async () => {
  const program = await launch();
  await program.do('rightClick', { isEditable: false, selectionText: '' });
  await program.do('rightClick', { isEditable: false, selectionText: 'some words' });
  await program.do('rightClick', { isEditable: true, selectionText: '' });
  const menus = (await program.do('record')).filter(({ what }) => what === 'menu.popup').map(({ args }) => args[0]);
  expect(menus).toEqual([['copy'], ['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'separator', 'selectAll']]);
});
