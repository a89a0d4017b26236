import { expect, test } from 'vitest';
import { programUnderTest } from '../main/host/electron/program.ts';

const { launch } = programUnderTest();

test('a dropped folder is one path, single files are their own', async () => {
  const program = await launch();
  const paths = await program.do(
    'evaluate',
    `backfile.pathsOf([
      { file: pickFile('a.txt', '/home/reader/news/2020/a.txt'), relativePath: 'news/2020/a.txt' },
      { file: pickFile('b.txt', '/home/reader/news/b.txt'), relativePath: 'news/b.txt' },
      { file: pickFile('c.txt', '/home/reader/c.txt'), relativePath: 'c.txt' },
    ])`,
  );
  expect(paths).toEqual(['/home/reader/news', '/home/reader/c.txt']);
});

test('what is no file on this computer is named, and the window decides', async () => {
  const program = await launch();
  const drop = `[
    { file: pickFile('a.txt', '/home/reader/a.txt'), relativePath: 'a.txt' },
    { file: pickFile('picture.png'), relativePath: 'picture.png' },
  ]`;
  await program.do('evaluate', 'globalThis.heard = []');
  const hear = (goOn: boolean) => `(...told) => (heard.push(told), ${String(goOn)})`;
  expect(await program.do('evaluate', `backfile.pathsOf(${drop}, ${hear(true)})`)).toEqual(['/home/reader/a.txt']);
  expect(await program.do('evaluate', `backfile.pathsOf(${drop}, ${hear(false)})`)).toEqual([]);
  expect(await program.do('evaluate', 'heard')).toEqual([
    [1, ['picture.png']],
    [1, ['picture.png']],
  ]);
});

test('events reach every listener until it stops listening', async () => {
  const program = await launch();
  await program.do(
    'evaluate',
    `(globalThis.heard = [], globalThis.stop = backfile.listen(({ name }) => heard.push('first ' + name)),
      backfile.listen(({ name }) => heard.push('second ' + name)), 1)`,
  );
  await program.do('click', 'Keyboard Shortcuts');
  await program.do('evaluate', '(stop(), 1)');
  await program.do('click', 'Keyboard Shortcuts');
  expect(await program.do('evaluate', 'heard')).toEqual(['first command', 'second command', 'second command']);
});

test('the system’s browser opens for a click only', async () => {
  const program = await launch();
  const open = `backfile.ask('links.open', { url: 'https://example.org/' })`;
  await expect(program.do('evaluate', open)).rejects.toThrow('nobody clicked');
  await program.do('evaluate', 'navigator.userActivation.isActive = true');
  await expect(program.do('evaluate', open)).resolves.toMatchObject({ ok: true });
});

test('a refusal reaches the page as a rejection that says why', async () => {
  const program = await launch();
  await expect(program.do('evaluate', `backfile.ask('archive.destroy', {})`)).rejects.toThrow(/unknown request/u);
  await expect(program.do('evaluate', `backfile.ask('archive.info', { extra: () => 1 })`)).rejects.toThrow(
    'could not be cloned',
  );
});

test('nothing that the page got can be changed or reaches further', async () => {
  const program = await launch();
  expect(
    await program.do(
      'evaluate',
      `(() => { 'use strict'; try { backfile.ask = () => 1; return 'changed'; } catch { return 'frozen'; } })()`,
    ),
  ).toBe('frozen');
  expect(await program.do('evaluate', 'Object.keys(backfile).sort()')).toEqual(['ask', 'listen', 'pathsOf']);
});
