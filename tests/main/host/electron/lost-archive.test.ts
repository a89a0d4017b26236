import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BUILD_PATIENCE_MS, type Program, programUnderTest } from './program.ts';

const { launch, folder } = programUnderTest();

/** An archive thread that dies when asked for a row of the list, and hangs when asked to close. */
const weakness = `
import { parentPort as weakPort } from 'node:worker_threads';
weakPort.on('message', (message) => {
  if (message.name === 'articles.row') process.exit(9);
  if (message.kind === 'close') for (;;);
});
`;

beforeAll(async () => {
  await appendFile(join(folder(), 'dist/main/archive-thread.js'), weakness);
}, BUILD_PATIENCE_MS);

const order = JSON.stringify({ by: 'published', direction: 'descending' });

/** What the reader is told when the archive thread dies, and what the program does then. */
async function loseArchive(program: Program) {
  await program.do('evaluate', `backfile.ask('archive.info', {})`);
  program.do('evaluate', `backfile.ask('articles.row', { order: ${order}, id: 'a' })`).catch(() => {});
  const { code, record } = await program.ended;
  const dialogs = record.filter(({ what }) => what === 'dialog.showMessageBoxSync');
  return { code, dialogs, isRelaunched: record.some(({ what }) => what === 'app.relaunch') };
}

test('an archive thread that dies is said once, and the program can start again', async () => {
  const program = await launch();
  await program.do('choose', { message: 0 });
  expect(await loseArchive(program)).toEqual({
    code: 1,
    dialogs: [
      {
        what: 'dialog.showMessageBoxSync',
        args: [
          expect.objectContaining({
            message: 'Backfile lost its connection to the archive',
            buttons: ['Start Again', 'Quit'],
          }),
        ],
      },
    ],
    isRelaunched: true,
  });
});

test('or the reader ends it', async () => {
  const program = await launch();
  await program.do('choose', { message: 1 });
  expect(await loseArchive(program)).toMatchObject({ code: 1, isRelaunched: false });
});

test('an archive thread that hangs does not keep the program from ending', async () => {
  const program = await launch({ clockSpeed: 20 });
  await program.do('evaluate', `backfile.ask('archive.info', {})`);
  program.do('quit').catch(() => {});
  await expect(program.ended).resolves.toMatchObject({ code: 0 });
});
