import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installFakeElectron } from '../host/electron/built-program.ts';
import { newPlace, start } from '../host/electron/program.ts';
import { packProgram, type PackedProgram, root } from './packed-program.ts';
import { readFuses } from './placeholder-electron.ts';

let packed: PackedProgram;
let names: readonly string[];

beforeAll(async () => {
  packed = await packProgram();
  names = listPackage(packed.asar, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}, 180_000);

afterAll(async () => {
  await packed.remove();
  process.stdout.write(
    'Packed for Linux around a placeholder of Electron. Not covered: Electron itself, and the installers (AppImage, deb, ' +
      'nsis, dmg), whose tools electron-builder downloads.\n',
  );
});

const textOf = (name: string) => extractFile(packed.asar, name).toString('utf8');
const files = () => names.filter((name) => posix.extname(name) !== '' || posix.basename(name) === 'LICENSE');

test('the window is packed as it ships, without what only developers of it need', () => {
  const scripts = files().filter((name) => /^\/dist\/renderer\/static\/.+\.js$/u.test(name));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((name) => textOf(name.slice(1)).includes('React DevTools'))).toEqual([]);
});

test('what others made is packed with the terms that it is under', () => {
  expect(textOf('dist/renderer/licenses.md')).toContain('SIL OPEN FONT LICENSE');
  const packages = ['main', 'renderer'].flatMap((part) =>
    [...textOf(`dist/${part}/licenses.md`).matchAll(/^## (?<name>.+) - \S+ \((?<terms>.*)\)$/gmu)].map(
      ({ groups }) => groups,
    ),
  );
  const names = packages.map((one) => one?.['name']);
  expect(names).toEqual(expect.arrayContaining(['react', 'react-aria-components', 'lowdb', '@mozilla/readability']));
  expect(packages.filter((one) => (one?.['terms'] ?? '') === '')).toEqual([]);
});

test('what is packed is the bundles, the sample articles and SQLite, and nothing else', () => {
  const expected = [
    /^\/package\.json$/u,
    /^\/dist\/main\/(?:electron|[a-z]+-thread|chunk-[\w-]+)\.js$/u,
    /^\/dist\/(?:main|renderer)\/licenses\.md$/u,
    /^\/dist\/preload\/preload\.cjs$/u,
    /^\/dist\/renderer\/(?:index\.html|static\/[\w-]+\.(?:js|css|woff2|svg))$/u,
    /^\/data\/sample\/.+\.(?:txt|md|svg)$/u,
    /^\/node_modules\/node-sqlite3-wasm\/(?:package\.json|LICENSE|dist\/node-sqlite3-wasm\.(?:js|wasm))$/u,
  ];
  expect(files().filter((name) => !expected.some((pattern) => pattern.test(name)))).toEqual([]);
  expect(expected.filter((pattern) => !files().some((name) => pattern.test(name)))).toEqual([]);
});

test('every bundle packed is used, and every bundle used is packed', () => {
  const reached = new Set<string>();
  const follow = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const text = textOf(name);
    for (const [, specifier = ''] of text.matchAll(
      /(?:^(?:import|export) (?:.* from )?|\bimport\()"(\.\/[\w-]+\.js)"/gmu,
    )) {
      follow(posix.join('dist/main', specifier));
    }
    // Threads are started by their file's address.
    for (const [, thread = ''] of text.matchAll(/new URL\("\.\.\/\.\.\/(dist\/main\/[\w-]+\.js)"/gu)) follow(thread);
  };
  follow('dist/main/electron.js');
  const bundles = names.filter((name) => /^\/dist\/main\/.+\.js$/u.test(name)).map((name) => name.slice(1));
  expect(bundles.toSorted()).toEqual([...reached].toSorted());
});

test('all that the window’s page names is packed', () => {
  const addresses = [...textOf('dist/renderer/index.html').matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(
    ([, name]) => name,
  );
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(names).toContain(`/dist/renderer/${address ?? ''}`);
});

test('the packed program starts at its main file and opens its archive', { timeout: 120_000 }, async () => {
  const { main } = JSON.parse(textOf('package.json')) as { main: string };
  expect(names).toContain(`/${main}`);

  const place = await newPlace();
  const folder = join(place.root, 'resources/app');
  const nodeModules = join(place.root, 'node_modules');
  extractAll(packed.asar, folder);
  await installFakeElectron(nodeModules);
  const program = start({ folder, nodeModules }, place, { isPackaged: true });
  try {
    const running = await program.running;
    expect(await running.do('evaluate', `backfile.ask('archive.info', {})`)).toMatchObject({ holdsOnlySamples: true });
    expect(await running.do('request', 'app://backfile/')).toMatchObject({ status: 200 });
  } finally {
    program.stop();
    await program.ended;
    await place.remove();
  }
});

test('the fuses are set in the executable itself', async () => {
  expect(readFuses(await readFile(join(packed.folder, 'backfile')))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    wasmTrapHandlers: true,
  });
});

test('nothing lies beside the archive but Electron', async () => {
  expect(await readdir(join(packed.folder, 'resources'))).toEqual(expect.arrayContaining(['app.asar']));
  expect(existsSync(join(packed.folder, 'resources/app'))).toBe(false);
  expect(existsSync(join(packed.folder, 'resources/app.asar.unpacked'))).toBe(false);
});

test('icons are drawn in every size that a system asks for', async () => {
  const icons = join(root, 'release/icons');
  const sizes = (await readdir(join(icons, 'set'))).map((name) => Number.parseInt(name, 10));
  expect(sizes.toSorted((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  for (const size of sizes) {
    const png = await readFile(join(icons, 'set', `${size}x${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  expect(icoPictures(await readFile(join(icons, 'icon.ico')))).toEqual([16, 24, 32, 48, 64, 128, 256]);
  expect(icnsPictures(await readFile(join(icons, 'icon.icns')))).toEqual({
    icp4: 16,
    icp5: 32,
    ic11: 32,
    icp6: 64,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  });
});

/** The width in a PNG's header. */
const widthOf = (png: Buffer) => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return png.readUInt32BE(16);
};

function icoPictures(icon: Buffer): number[] {
  return Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = icon.readUInt32LE(entry + 12);
    return widthOf(icon.subarray(offset, offset + icon.readUInt32LE(entry + 8)));
  });
}

function icnsPictures(icon: Buffer): Record<string, number> {
  const widths: Record<string, number> = {};
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
    widths[icon.toString('latin1', at, at + 4)] = widthOf(icon.subarray(at + 8));
  }
  return widths;
}
