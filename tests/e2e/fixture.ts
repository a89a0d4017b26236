import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import type { TextFile } from './articles.ts';
import { beginEmpty, type Host, startHost } from './host.ts';
import { openSinkhole } from './sinkhole.ts';
import { watchContext } from './watch.ts';

export { expect } from '@playwright/test';

/** The program as a reader has it: an archive, a profile, a host and its windows. */
export interface App {
  readonly archive: string;
  readonly profile: string;
  /** A folder of this test, for files to import. */
  readonly folder: string;
  readonly host: () => Host;
  readonly openWindow: () => Promise<Page>;
  /** Quits, starts again on the same archive and profile, and opens a window. */
  readonly restart: (args?: readonly string[]) => Promise<Page>;
  /** Starts a second host on the same archive and profile. */
  readonly startAnother: () => Promise<Host>;
  /** Addresses and folders that were handed to the system. */
  readonly handedOver: () => Promise<readonly string[]>;
}

interface Given {
  /** Files that lie in the test's folder and are imported when the host starts first. */
  readonly articles: readonly TextFile[];
  /** False begins the archive on the command line, where it gets no samples. */
  readonly hasSamples?: boolean;
}

interface Fixtures {
  readonly given: Given;
  readonly app: App;
  /** The first window. */
  readonly page: Page;
}

/** One for each worker process: every context gets it as its proxy. */
const sinkhole = await openSinkhole();

export const test = base.extend<Fixtures>({
  proxy: { server: sinkhole.address, bypass: '127.0.0.1' },

  given: [{ articles: [] }, { option: true }],

  app: async ({ context, given }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'backfile-test-'));
    const folders = { archive: join(folder, 'archive'), profile: join(folder, 'profile') };
    const opened = join(folder, 'opened');
    const environment = { BACKFILE_OPENER: await recorder(folder, opened) };
    const hosts: Host[] = [];
    const start = async (args: readonly string[] = []) => {
      const host = await startHost(folders, { args, environment });
      hosts.push(host);
      return host;
    };
    const host = () => hosts.at(-1) as Host;
    const watch = watchContext(context, {
      isOwn: (origin) => hosts.some((one) => one.origin === origin),
      isGone: (origin) => hosts.some((one) => one.origin === origin && !one.isRunning()),
    });

    const openWindow = async () => {
      const page = await context.newPage();
      await page.goto(host().address);
      return page;
    };
    if (given.hasSamples === false) await beginEmpty(folders, join(folder, 'files'));
    await start(await writeFiles(join(folder, 'files'), given.articles));
    await provide({
      ...folders,
      folder: join(folder, 'files'),
      host,
      openWindow,
      restart: async (args = []) => {
        for (const page of context.pages()) await page.close();
        expect([0, null], 'exit code of the host').toContain(await host().stop());
        await start(args);
        return await openWindow();
      },
      startAnother: () => start(),
      handedOver: async () => {
        const lines = await readFile(opened, 'utf8').catch(() => '');
        return lines.split('\n').filter((line) => line !== '');
      },
    });

    for (const page of context.pages()) await page.close();
    const isKilled = !host().isRunning();
    const code = await host().stop();
    for (const one of hosts) await one.stop();
    await rm(folder, { recursive: true, force: true });
    expect(watch.problems(), 'what the windows did').toEqual([]);
    expect(sinkhole.take(), 'connections to other machines').toEqual([]);
    expect(hosts.map((one) => one.complaints()).join(''), 'what the host complained about').toBe('');
    expect(code, 'exit code of the host').toBe(isKilled ? null : 0);
  },

  page: async ({ app }, provide) => await provide(await app.openWindow()),
});

/** Writes text files below a folder; gives that folder when there are any. */
export async function writeFiles(folder: string, files: readonly TextFile[]): Promise<readonly string[]> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return files.length > 0 ? [folder] : [];
}

/** A program that writes down what it is asked to open. */
async function recorder(folder: string, opened: string): Promise<string> {
  await mkdir(join(folder, 'files'));
  const path = join(folder, 'record');
  await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
  await chmod(path, 0o755);
  return path;
}
