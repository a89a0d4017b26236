import { findChromium } from './e2e/chromium.ts';

type Run = (command: string, args: readonly string[], environment?: NodeJS.ProcessEnv) => boolean;

/**
 * Sees to it that there is a Chromium to test in: an installed one, Playwright's, or Debian's where this may install it.
 * Gives the reason when there is none in the end.
 */
export function provideChromium(run: Run): string | undefined {
  if (findChromium() !== undefined) return undefined;
  run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium() !== undefined) return undefined;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!mayInstall) return 'no Chromium is installed and Playwright could not download its own';
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], environment);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment);
  return findChromium() === undefined ? 'no Chromium is installed, and none could be' : undefined;
}
