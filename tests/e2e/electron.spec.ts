import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { ferry } from './articles.ts';
import { findElectron } from './electron-runtime.ts';
import { writeFiles } from './fixture.ts';
import { highlight, marks, noteOn, read, row, startReading } from './steps.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runtime = findElectron();

/** Starts the built, unpackaged program: its fuses would keep a packed one from being driven. */
async function start(executablePath: string, folder: string): Promise<{ program: ElectronApplication; page: Page }> {
  const program = await _electron.launch({
    executablePath,
    args: [
      // Chromium's sandbox does not work for root, as whom containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      `--archive=${join(folder, 'archive')}`,
      `--profile=${join(folder, 'profile')}`,
      join(folder, 'files'),
    ],
  });
  return { program, page: await program.firstWindow() };
}

// Without a runtime there is nothing to drive; the run says so.
if (runtime !== undefined) {
  test('an article is there, highlighted, and highlighted still after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backfile-electron-e2e-'));
    await mkdir(join(folder, 'files'));
    await writeFiles(join(folder, 'files'), [ferry]);

    const first = await start(runtime, folder);
    expect(await first.page.evaluate(() => [location.href, typeof Reflect.get(globalThis, 'require')])).toEqual([
      'app://backfile/',
      'undefined',
    ]);
    await startReading(first.page);
    await expect(row(first.page, ferry.title)).toBeVisible();
    await read(first.page, ferry.title);
    await highlight(first.page, 'Forty-one passengers', 'green');
    await first.program.close();

    const again = await start(runtime, folder);
    await read(again.page, ferry.title);
    await expect(marks(again.page, 'Forty-one passengers')).toBeVisible();
    await expect(noteOn(again.page, 'Forty-one passengers')).toBeVisible();
    await again.program.close();
    await rm(folder, { recursive: true });
  });
}
