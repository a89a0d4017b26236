import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, createBuilder } from 'vite';

const root = resolve(import.meta.dirname, '../../../..');
/** One article with its picture is sample enough, and a new archive opens at once. */
const SAMPLES = 'data/sample/The Ansel Mercury';

/** A folder like the program's own, with the bundles just built and a fake Electron where Node looks for it. */
export interface BuiltProgram {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds main and preload with the program's own configuration; the window is a stand-in. */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-electron-'));
  await Promise.all([buildBundles(folder), installFakeElectron(join(folder, 'node_modules')), writeWindow(folder)]);
  await symlink(join(root, 'node_modules/node-sqlite3-wasm'), join(folder, 'node_modules/node-sqlite3-wasm'));
  await mkdir(join(folder, SAMPLES), { recursive: true });
  for (const name of ['second-crossing.md', 'second-crossing-map.svg']) {
    await cp(join(root, SAMPLES, name), join(folder, SAMPLES, name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'dist/main/electron.js' }));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

async function buildBundles(folder: string): Promise<void> {
  const to = (name: string) => ({ build: { outDir: join(folder, 'dist', name) } });
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    environments: { main: to('main'), preload: to('preload') },
  });
  for (const name of ['main', 'preload']) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no environment "${name}"`);
    await builder.build(environment);
  }
}

/** Installs the fake so that `import 'electron'` of a program beside `nodeModules` finds it. */
export async function installFakeElectron(nodeModules: string): Promise<void> {
  const outDir = join(nodeModules, 'electron');
  const fake = join(import.meta.dirname, 'fake');
  await build({
    configFile: false,
    root: fake,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20.19',
      rolldownOptions: {
        input: { index: join(fake, 'electron.ts'), boot: join(fake, 'boot.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  await writeFile(
    join(outDir, 'package.json'),
    JSON.stringify({ name: 'electron', type: 'module', exports: { '.': './index.js', './boot.js': './boot.js' } }),
  );
}

/** Beside the window's files lie some that nobody may reach. */
async function writeWindow(folder: string): Promise<void> {
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'renderer/static'), { recursive: true });
  await mkdir(join(dist, 'renderer-evil'), { recursive: true });
  await writeFile(join(dist, 'renderer/index.html'), '<!doctype html><title>Backfile</title>');
  await writeFile(join(dist, 'renderer/static/window.js'), 'export {};');
  await writeFile(join(dist, 'renderer/static/window.css'), ':root {}');
  await writeFile(join(dist, 'renderer-evil/index.html'), 'secret');
  await writeFile(join(dist, 'secret.html'), 'secret');
}
