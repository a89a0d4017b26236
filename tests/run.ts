import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './e2e/electron-runtime.ts';
import { provideChromium } from './provide-chromium.ts';
import { playwrightTally, type Tally, total, vitestTally } from './tally.ts';

/**
 * `npm test`: the checks, the build, the unit tests, then the program as its reader has it. Goes on after a failure, so
 * that one run tells all that is wrong, and ends with one line of sums.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'backfile-run-'));
const notCovered: string[] = [];

const say = (line: string) => void process.stdout.write(`${line}\n`);

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  say(`\n> ${[command, ...args].join(' ')}`);
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } } as const;
  // npm's programs are scripts that Windows starts through its shell; every word here is our own.
  return spawnSync(command, args, { ...options, shell: process.platform === 'win32' }).status === 0;
}

const counted = (isPassed: boolean): Tally => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });
const script = (name: string): Tally => counted(run('npm', ['run', '--silent', name]));

function unitTests(): Tally {
  const report = join(scratch, 'unit.json');
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestTally(report, run('npx', args));
}

function endToEnd(project: string): Tally {
  const report = join(scratch, `${project}.json`);
  const args = ['playwright', 'test', `--project=${project}`, '--reporter=list,json'];
  return playwrightTally(
    report,
    run('npx', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report, BACKFILE_E2E_OUTPUT: join(scratch, project) }),
  );
}

function inBrowser(): Tally {
  const missing = provideChromium(run);
  if (missing === undefined) return endToEnd('browser');
  notCovered.push(`the window in a browser: ${missing}`);
  return counted(false);
}

function inElectron(): Tally {
  if (findElectron() !== undefined) return endToEnd('electron');
  notCovered.push('the window in Electron: its runtime is not installed (npx install-electron gets it)');
  return { passed: 0, failed: 0 };
}

/** Two hundred times in the middle of its work; for more see `npm run test:crash`. */
const killed = (): Tally => counted(run('npx', ['tsx', 'tests/crash/run.ts', '--rounds', '200']));

const checks = ['format', 'lint', 'types', 'unused'].map(script);
// Not `npm run build`, so that programs which tests start find the build fresh and do not build in the middle of others.
const build = counted(run(process.execPath, ['main/host/stale.mjs']));
const tallies = [...checks, build, unitTests(), killed(), ...(build.failed === 0 ? [inBrowser(), inElectron()] : [])];
const { passed, failed } = total(tallies);
// Traces of what failed stay.
if (failed === 0) rmSync(scratch, { recursive: true, force: true });

say('');
for (const what of notCovered) say(`Not covered: ${what}.`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
