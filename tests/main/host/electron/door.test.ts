import { expect, test } from 'vitest';
import { type Args, type RequestName, requests } from '../../../../preload/contract.ts';
import { type Program, programUnderTest } from './program.ts';

const { launch, shared } = programUnderTest();

const own = { url: 'app://backfile/', parent: null };
const order = { by: 'published', direction: 'descending' } as const;
const note = { articleId: 'a', id: `urn:uuid:${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}` } as const;

/** Arguments that pass each row. */
const valid: { readonly [Name in RequestName]: Args<Name> } = {
  'archive.info': {},
  'archive.rename': { name: 'Tides' },
  'archives.recent': {},
  'archives.missed': {},
  'archives.open': { folder: '/nowhere/at/all' },
  'archives.create': { folder: '/nowhere/at/all', name: 'Tides' },
  'articles.page': { order, offset: 0, limit: 10 },
  'articles.row': { order, id: 'a' },
  'articles.open': { id: 'a' },
  'articles.trash': { ids: ['a'] },
  'articles.untrash': { ids: ['a'] },
  'trash.empty': {},
  'versions.list': { id: 'a' },
  'find.facets': { query: '' },
  'find.timeline': { query: '' },
  'find.complete': { text: '', cursor: 0 },
  'state.change': { articleId: 'a', read: true },
  'library.list': {},
  'collections.save': { name: 'Tides' },
  'collections.remove': { id: 'collection-x' },
  'searches.save': { name: 'Tides', query: 'tides' },
  'searches.remove': { id: 'search-x' },
  'tags.rename': { from: 'x', to: 'y' },
  'tags.remove': { name: 'x' },
  'articles.labels': { id: 'a' },
  'articles.change': { selection: { ids: ['a'] }, starred: true },
  'articles.correct': { selection: { ids: ['a'] }, fields: { title: 'Tides' } },
  'articles.clean': { id: 'a', textHash: '', takeOut: [0] },
  'outlets.lines': { outlet: 'x' },
  'outlets.stopLines': {},
  'outlets.clean': { outlet: { id: 'outlet-x' }, lines: [{ name: 'x', choice: 'out' }] },
  'outlets.list': {},
  'outlets.save': { outlet: { id: 'outlet-x' }, name: 'Tides' },
  'outlets.merge': { from: { name: 'x' }, into: { name: 'y' } },
  'outlets.split': { id: 'outlet-x' },
  'dates.read': { text: '3.4.2020', language: 'en', order: 'day-first' },
  'changes.stop': { changeId: 'x' },
  'changes.undo': { undoId: 'x' },
  'notes.add': { articleId: 'a', textHash: '', start: 0, end: 1, color: 'yellow', text: '' },
  'notes.change': { ...note, text: 'x' },
  'notes.remove': note,
  'notes.restore': note,
  'notes.place': { ...note, textHash: '', start: 0, end: 1 },
  'notes.keep': note,
  'notes.unplace': note,
  'notes.page': {},
  'imports.start': { paths: ['/nowhere'] },
  'watch.status': {},
  'watch.choose': { folder: '/nowhere', present: true },
  'imports.preview': { paths: ['/nowhere'] },
  'imports.previewed': { previewId: 'x' },
  'imports.cancelPreview': { previewId: 'x' },
  'imports.pause': { importId: 'x' },
  'imports.resume': { importId: 'x' },
  'imports.retry': { importId: 'x' },
  'imports.cancel': { importId: 'x' },
  'imports.current': {},
  'imports.report': { importId: 'x' },
  'imports.list': {},
  'imports.undo': { importId: 'x' },
  'imports.redo': { importId: 'x' },
  'jobs.cancel': { jobId: 'x' },
  'jobs.current': {},
  'verify.start': {},
  'verify.report': { jobId: 'x' },
  'backup.status': {},
  'backup.place': { folder: null },
  'backup.start': { to: '/nowhere/at/all.zip' },
  'backup.now': {},
  'restore.preview': { from: '/nowhere/at/all.zip' },
  'restore.previewed': { jobId: 'x' },
  'restore.start': { token: 'x' },
  'export.start': { to: '/nowhere/at/all.zip', format: 'backfile' },
  'damage.list': {},
  'damage.repair': { file: 'state/x.json', how: 'leave' },
  'settings.read': {},
  'settings.write': { theme: 'dark', textStep: 0, measureCharacters: 66, direction: 'auto' },
  'session.read': {},
  'session.write': { articleId: null, order, isWelcomeDone: true, showsNotes: true, listWidth: 320 },
  'files.choose': { kind: 'files' },
  'links.open': { url: 'https://example.org/' },
  'archive.reveal': {},
};

function ask(program: Program, name: unknown, args: unknown): Promise<unknown> {
  return program.do('invoke', own, 'ask', name, args);
}

test('one channel is all there is', async () => {
  const program = await shared();
  const record = await program.do('record');
  expect(record.filter(({ what }) => what.startsWith('ipcMain.'))).toEqual([{ what: 'ipcMain.handle', args: ['ask'] }]);
});

test('every row of the contract is answered, through the preload too', async () => {
  const program = await shared();
  expect(Object.keys(valid).toSorted()).toEqual(Object.keys(requests).toSorted());
  await program.do('evaluate', 'navigator.userActivation.isActive = true');
  const unanswered: string[] = [];
  for (const [name, args] of Object.entries(valid)) {
    const directly = await ask(program, name, args);
    const asked = `backfile.ask(${JSON.stringify(name)}, ${JSON.stringify(args)})`;
    const throughPreload = await program.do('evaluate', asked);
    if (directly === undefined || throughPreload === undefined) unanswered.push(name);
  }
  expect(unanswered).toEqual([]);
});

test('what is not in the contract is refused', async () => {
  const program = await shared();
  for (const name of ['archive.destroy', 'toString', '__proto__', '', 7, null, undefined, ['archive.info']]) {
    await expect(ask(program, name, {})).rejects.toThrow(/RefusedRequest: unknown request/u);
  }
});

test('arguments of the wrong shape are refused', async () => {
  const program = await shared();
  const malformed: readonly [RequestName, unknown][] = [
    ['archive.info', { extra: true }],
    ['archive.info', undefined],
    ['articles.page', { order, offset: -1, limit: 10 }],
    ['articles.open', { id: '../../etc/passwd' }],
    ['notes.add', { ...valid['notes.add'], color: 'red' }],
    ['imports.start', { paths: [] }],
    ['links.open', { url: 'https://example.org/'.padEnd(5000, 'a') }],
    ['files.choose', { kind: 'everything' }],
  ];
  for (const [name, args] of malformed) {
    await expect(ask(program, name, args)).rejects.toThrow(`RefusedRequest: ${name}`);
  }
});

test('strangers are refused, whatever they look like', async () => {
  const program = await shared();
  const strangers = [
    null,
    { url: 'https://example.org/', parent: null },
    { url: 'http://backfile/', parent: null },
    { url: 'file:///index.html', parent: null },
    { url: 'about:blank', parent: null },
    { url: 'app://backfile.example/', parent: null },
    { url: 'app://evil/backfile/', parent: null },
    { url: 'app://backfile@evil/', parent: null },
    { url: 'app://backfile:80/', parent: null },
    { url: 'apps://backfile/', parent: null },
    { url: 'app:backfile', parent: null },
    { url: '', parent: null },
    { url: 'app://backfile/frame.html', parent: own },
  ];
  const answered: unknown[] = [];
  for (const frame of strangers) {
    await program.do('invoke', frame, 'ask', 'archive.info', {}).then(
      () => answered.push(frame),
      (error: Error) => expect(error.message).toContain('RefusedRequest: not from a window'),
    );
  }
  expect(answered).toEqual([]);
  await expect(ask(program, 'archive.info', {})).resolves.toMatchObject({ articleCount: expect.any(Number) as number });
});

test('only parsed web addresses reach the system, re-serialised', async () => {
  const program = await launch();
  const hostile = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'app://backfile/',
    '/etc/passwd',
    'https://',
    'https://user:password@example.org/',
  ];
  for (const url of hostile) {
    expect(await ask(program, 'links.open', { url })).toMatchObject({ ok: false, reason: 'not-a-web-address' });
  }
  expect(await ask(program, 'links.open', { url: ' HTTPS://Example.org/a b"c ' })).toMatchObject({ ok: true });
  const opened = (await program.do('record')).filter(({ what }) => what === 'shell.openExternal');
  expect(opened).toEqual([{ what: 'shell.openExternal', args: ['https://example.org/a%20b%22c'] }]);
});

test('files are chosen in the dialog of the system', async () => {
  const program = await launch();
  expect(await ask(program, 'files.choose', { kind: 'files' })).toMatchObject({ ok: false, reason: 'cancelled' });
  await program.do('choose', { open: { canceled: false, filePaths: ['/a', '/b'] } });
  expect(await ask(program, 'files.choose', { kind: 'folder' })).toEqual({ ok: true, value: ['/a', '/b'] });
  const dialogs = (await program.do('record')).filter(({ what }) => what === 'dialog.showOpenDialog');
  expect(dialogs.map(({ args }) => args)).toEqual([
    [{ properties: ['openFile', 'multiSelections'] }],
    [{ properties: ['openDirectory', 'multiSelections'] }],
  ]);
});

test('a backup has a dialog to be opened, one to be saved and one for its folder', async () => {
  const program = await launch();
  await program.do('choose', {
    open: { canceled: false, filePaths: ['/a.zip'] },
    save: { canceled: false, filePath: '/b.zip' },
  });
  expect(await ask(program, 'files.choose', { kind: 'backup' })).toEqual({ ok: true, value: ['/a.zip'] });
  expect(await ask(program, 'files.choose', { kind: 'backup-file' })).toEqual({ ok: true, value: ['/b.zip'] });
  await program.do('choose', { open: { canceled: true, filePaths: [] }, save: { canceled: true, filePath: '' } });
  for (const kind of ['backup', 'backup-file', 'backup-folder', 'export-folder'] as const) {
    expect(await ask(program, 'files.choose', { kind })).toMatchObject({ ok: false, reason: 'cancelled' });
  }
});

test('the folder shown to the reader is the archive', async () => {
  const program = await shared();
  await ask(program, 'archive.reveal', {});
  expect(await program.do('record')).toContainEqual({
    what: 'shell.openPath',
    args: [expect.stringMatching(/\/archive$/u)],
  });
});
