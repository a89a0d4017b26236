import { expect, test } from 'vitest';
import { type Program, programUnderTest } from './program.ts';

const { launch, place } = programUnderTest();

function quit(program: Program) {
  program.do('quit').catch(() => {});
  return program.ended;
}

test('what a window saves while it closes is on disk before the program ends', async () => {
  const at = await place();
  const program = await launch({ place: at });
  await program.do('evaluate', `backfile.ask('archive.info', {})`);
  const session = {
    articleId: 'the-last-one-read',
    order: { by: 'imported', direction: 'ascending' },
    isWelcomeDone: true,
    showsNotes: false,
    listWidth: 333,
    libraryWidth: 222,
    showsLibrary: false,
    showsTimeline: true,
    listDensity: 'compact',
  };
  await program.do(
    'evaluate',
    `addEventListener('pagehide', () => backfile.ask('session.write', ${JSON.stringify(session)}))`,
  );
  const { code } = await quit(program);
  expect(code).toBe(0);

  const again = await launch({ place: at });
  expect(await again.do('evaluate', `backfile.ask('session.read', {})`)).toEqual(session);
});

test('the archive is given back when the program ends', async () => {
  const at = await place();
  await quit(await launch({ place: at }));
  const again = await launch({ place: at });
  expect(await again.do('evaluate', `backfile.ask('archive.info', {})`)).toMatchObject({ readOnly: null });
});

test('closing the window ends the program', async () => {
  const program = await launch();
  await program.do('closeWindow');
  const { code, record } = await program.ended;
  expect(code).toBe(0);
  expect(record.map(({ what }) => what)).toEqual(expect.arrayContaining(['window closed', 'will-quit']));
});

test('a window closed while its page loads closes without a complaint', async () => {
  const program = await launch();
  // Sent together, so that closing comes before the page has been read.
  program.do('closeWindow').catch(() => {});
  const { code, errors } = await program.ended;
  expect([code, errors]).toEqual([0, '']);
});

test('quitting before the archive is open still ends in order', async () => {
  const { code } = await quit(await launch());
  expect(code).toBe(0);
});

const keepsSomething = `addEventListener('beforeunload', (event) => event.preventDefault())`;

test('a window that holds what could not be saved asks before it goes, and stays when the reader wants it', async () => {
  const program = await launch();
  await program.do('evaluate', keepsSomething);
  await program.do('choose', { message: 0 });
  await program.do('closeWindow');
  expect(await program.do('windowCount')).toBe(1);
  const dialogs = (await program.do('record')).filter(({ what }) => what === 'dialog.showMessageBoxSync');
  expect(dialogs).toMatchObject([{ args: [{ message: 'Some changes are not saved yet', cancelId: 0 }] }]);
  await program.do('choose', { message: 1 });
  await program.do('closeWindow');
  await expect(program.ended).resolves.toMatchObject({ code: 0 });
});
