import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of Electron's runtime, or undefined when only its npm package is here. Asking the package would download it. */
function electronRuntime() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const runtime = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(runtime) ? runtime : undefined;
  } catch {
    return undefined;
  }
}

/** `BACKFILE_HOST=browser` takes the browser window even where Electron is installed. */
function chooseHost() {
  const isBrowserWanted = process.env.BACKFILE_HOST === 'browser';
  const electron = isBrowserWanted ? undefined : electronRuntime();
  if (electron !== undefined) return { program: electron, args: [root], line: 'Backfile opens in Electron.' };
  const why = isBrowserWanted
    ? 'as BACKFILE_HOST says'
    : "as Electron's runtime is not installed (npx install-electron gets it)";
  return {
    program: process.execPath,
    args: [join(root, 'dist', 'main', 'browser.js')],
    line: `Backfile opens in a browser window, ${why}.`,
  };
}

buildIfStale();
const { program, args, line } = chooseHost();
process.stderr.write(`${line}\n`);
const host = spawn(program, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
// A terminal sends Ctrl+C to both; the host ends in its own time and this one with it.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal));
host.on('error', (error) => {
  process.stderr.write(`backfile: ${program} did not start: ${error.message}\n`);
  process.exitCode = 1;
});
host.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});
