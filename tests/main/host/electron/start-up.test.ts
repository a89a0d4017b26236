import { expect, test } from 'vitest';
import { type Program, programUnderTest } from './program.ts';

const { launch, shared } = programUnderTest();

async function namesOf(program: Program): Promise<string[]> {
  return (await program.do('record')).map(({ what }) => what);
}

async function argsOf(program: Program, what: string): Promise<readonly unknown[]> {
  const call = (await program.do('record')).find((recorded) => recorded.what === what);
  if (!call) throw new Error(`the program never called ${what}`);
  return call.args;
}

test('the scheme is a standard, secure one, registered before the app is ready', async () => {
  const program = await shared();
  const names = await namesOf(program);
  expect(names.indexOf('protocol.registerSchemesAsPrivileged')).toBeLessThan(names.indexOf('ready'));
  expect(await argsOf(program, 'protocol.registerSchemesAsPrivileged')).toMatchObject([
    [{ scheme: 'app', privileges: { standard: true, secure: true } }],
  ]);
});

test('every process is sandboxed and has no name resolution', async () => {
  const program = await shared();
  const record = await program.do('record');
  const beforeReady = record.slice(
    0,
    record.findIndex(({ what }) => what === 'ready'),
  );
  expect(beforeReady).toContainEqual({ what: 'app.enableSandbox', args: [] });
  expect(beforeReady).toContainEqual({
    what: 'app.commandLine.appendSwitch',
    args: ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  });
});

test('a window is isolated, sandboxed and without Node, said in so many words', async () => {
  const program = await shared();
  expect(await argsOf(program, 'new BrowserWindow')).toMatchObject([
    {
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        spellcheck: false,
      },
    },
  ]);
  expect(await argsOf(program, 'loadURL')).toEqual(['app://backfile/']);
});

test('a packaged program has no developer tools', async () => {
  const program = await launch({ isPackaged: true });
  expect(await argsOf(program, 'new BrowserWindow')).toMatchObject([{ webPreferences: { devTools: false } }]);
  expect(await program.do('menu')).not.toContain('viewMenu > toggleDevTools');
});

test('the window shows only once its page is drawn', async () => {
  const program = await shared();
  await program.do('evaluate', '1');
  const names = await namesOf(program);
  expect(names.indexOf('show')).toBeGreaterThan(names.indexOf('contextBridge.exposeInMainWorld'));
});

test('the guards stand before the first window', async () => {
  const program = await shared();
  const names = await namesOf(program);
  const window = names.indexOf('new BrowserWindow');
  for (const guard of ['webRequest.onBeforeRequest', 'protocol.handle', 'ipcMain.handle']) {
    expect(names.indexOf(guard)).toBeGreaterThan(-1);
    expect(names.indexOf(guard)).toBeLessThan(window);
  }
});

test('the preload requires Electron only, and gives the page three functions', async () => {
  const program = await shared();
  await program.do('evaluate', '1');
  const record = await program.do('record');
  expect(record.filter(({ what }) => what === 'preload.require').map(({ args }) => args)).toEqual([['electron']]);
  expect(await argsOf(program, 'contextBridge.exposeInMainWorld')).toEqual(['backfile', ['ask', 'listen', 'pathsOf']]);
  expect(await program.do('evaluate', 'Object.values(backfile).map((value) => typeof value)')).toEqual(
    Array.from({ length: 3 }, () => 'function'),
  );
  expect(await program.do('evaluate', '[typeof require, typeof process, typeof Buffer]')).toEqual(
    Array.from({ length: 3 }, () => 'undefined'),
  );
});

test('the profile given decides where Electron keeps its own files', async () => {
  const program = await shared();
  const paths = (await program.do('record')).filter(({ what }) => what === 'app.setPath').map(({ args }) => args);
  expect(paths).toEqual([
    ['userData', expect.stringMatching(/profile\/config$/u)],
    ['sessionData', expect.stringMatching(/profile\/cache\/window$/u)],
  ]);
});
