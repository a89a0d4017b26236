import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Place, type Program, programUnderTest } from './program.ts';

const { launch, begin, place } = programUnderTest();

async function textFile(at: Place, name: string): Promise<string> {
  const path = join(at.root, name);
  await writeFile(path, `A headline for ${name}\n\nA first paragraph that is long enough to be read as one.\n`);
  return path;
}

/** Paths of all inputs in the reports of imports that windows were told of. */
async function importedPaths(program: Program): Promise<readonly string[]> {
  const ids = new Set(
    (await program.do('record'))
      .filter(({ what, args }) => what === 'webContents.send' && isFinished(args[1]))
      .map(({ args }) => (args[1] as Progress).payload.importId),
  );
  const reports = await Promise.all(
    [...ids].map((importId) =>
      program.do('evaluate', `backfile.ask('imports.report', ${JSON.stringify({ importId })})`),
    ),
  );
  return reports.flatMap((report) => (report as Report).value.inputs.map(({ path }) => path));
}

interface Progress {
  readonly name: string;
  readonly payload: { readonly importId: string; readonly phase: string };
}
interface Report {
  readonly value: { readonly inputs: readonly { readonly path: string }[] };
}
const isFinished = (event: unknown) =>
  (event as Progress).name === 'import.progress' && (event as Progress).payload.phase === 'finished';

test('files on the command line are imported', async () => {
  const at = await place();
  await textFile(at, 'one.txt');
  const program = await launch({ place: at, args: ['one.txt'] });
  await expect.poll(() => importedPaths(program)).toEqual([expect.stringMatching(/one\.txt$/u)]);
});

test('a second start shows the first one’s window, hands over its files and ends', async () => {
  const at = await place();
  const first = await launch({ place: at });
  await first.do('evaluate', '1');
  await first.do('minimizeWindow');
  await textFile(at, 'from second.txt');

  const second = await begin({ place: at, args: ['from second.txt'] });
  const { code, record } = await second.ended;
  expect(code).toBe(0);
  expect(record.map(({ what }) => what)).not.toContain('new BrowserWindow');

  await expect.poll(() => importedPaths(first)).toEqual([expect.stringMatching(/from second\.txt$/u)]);
  expect(await first.do('state')).toEqual({ isMinimized: false, isFocused: true });
  expect(await first.do('windowCount')).toBe(1);
});

test('another profile is another program', async () => {
  const [one, other] = [await place(), await place()];
  await launch({ place: one });
  const second = await launch({ place: other });
  expect(await second.do('windowCount')).toBe(1);
});

test('files that macOS opens the program with come in, before and after it is ready', async () => {
  const at = await place();
  const before = await textFile(at, 'before.txt');
  const program = await launch({ place: at, platform: 'darwin', openedFiles: [before] });
  await expect.poll(() => importedPaths(program)).toEqual([expect.stringMatching(/before\.txt$/u)]);
  expect(await program.do('openFile', await textFile(at, 'after.txt'))).toBe(true);
  await expect.poll(async () => (await importedPaths(program)).length).toBe(2);
});

test('files that come while an import runs wait for the next', async () => {
  const at = await place();
  await mkdir(join(at.root, 'many'));
  await Promise.all(Array.from({ length: 40 }, (_, index) => textFile(at, join('many', `${index}.txt`))));
  const program = await launch({ place: at, platform: 'darwin', args: ['many'] });
  const late = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((name) => textFile(at, name)));
  for (const path of late) await program.do('openFile', path);
  const imported = async () => (await importedPaths(program)).length;
  await expect.poll(imported).toBe(43);
  expect(await imported()).toBe(43);
});

test('a folder that holds something else is not taken for an archive', async () => {
  const at = await place();
  await mkdir(at.archive);
  await writeFile(join(at.archive, 'wishes.txt'), 'A wish list');
  const { code, record } = await (await begin({ place: at })).ended;
  expect(code).toBe(1);
  const box = record.find(({ what }) => what === 'dialog.showErrorBox');
  expect(box?.args).toEqual(['The archive cannot be opened', expect.stringContaining(at.archive)]);
  expect(await readdir(at.archive)).toEqual(['wishes.txt']);
});
