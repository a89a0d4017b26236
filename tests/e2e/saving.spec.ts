import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { whyNoSmallDisk } from '../main/archive/faults/small-disk-here.ts';
import { ferry } from './articles.ts';
import { violations } from './axe.ts';
import { expect, test, writeFiles } from './fixture.ts';
import { type Host, startHost } from './host.ts';
import { marks, noteOn, notes, read, row, selectByMouse, selectionToolbar, startReading } from './steps.ts';

/** Mounts a disk of 3 MB where the host is to find its archive and only the host sees it, and becomes the host. */
const MOUNT = 'mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@"';

interface SmallDisk {
  readonly host: Host;
  /** Leaves room for not even one more page. */
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
}

async function onSmallDisk(live: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-disk-'));
  const archive = join(folder, 'archive');
  await mkdir(archive);
  const files = await writeFiles(join(folder, 'files'), [ferry]);
  const folders = { archive, profile: join(folder, 'profile') };
  const host = await startHost(folders, { args: files, within: ['unshare', '-m', 'sh', '-c', MOUNT, archive] });
  const disk = `/proc/${host.processId}/root${archive}`;
  try {
    await live({
      host,
      async fill() {
        const { bavail, bsize } = await statfs(disk);
        await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
      },
      makeRoom: () => rm(join(disk, 'ballast')),
    });
  } finally {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function proveThatNothingIsLost(page: Page, { host, fill, makeRoom }: SmallDisk): Promise<void> {
  await page.goto(host.address);
  await startReading(page);
  await read(page, ferry.title);
  await fill();

  await selectByMouse(page, 'Forty-one passengers');
  await selectionToolbar(page).getByRole('button', { name: 'Highlight in green' }).click();
  await expect(noteOn(page, 'Forty-one passengers')).toContainText('Not saved');
  await noteOn(page, 'Forty-one passengers').getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Where are they now?');
  await row(page, ferry.title).click();
  await page.keyboard.press('s');
  await expect(row(page, ferry.title)).toContainText('Not saved yet');
  await expect(row(page, ferry.title)).toContainText('Starred');
  await expect(page.getByText('The disk is full: make room on it.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(marks(page, 'Forty-one passengers')).toBeVisible();

  await makeRoom();
  await expect(page.getByText('not saved yet')).toHaveCount(0, { timeout: 30_000 });
  await page.reload();
  await read(page, ferry.title);
  await expect(notes(page).getByRole('listitem')).toHaveCount(1);
  await expect(noteOn(page, 'Forty-one passengers')).toContainText('Where are they now?');
  await expect(row(page, ferry.title)).toContainText('Starred');
  expect(host.complaints()).toBe('');
}

test('what a full disk does not take stays on screen, says so, and is saved once there is room', async ({
  context,
}) => {
  const missing = whyNoSmallDisk();
  if (missing === undefined)
    return await onSmallDisk(async (disk) => await proveThatNothingIsLost(await context.newPage(), disk));
  process.stdout.write(`Not covered, for no small disk can be mounted here: ${missing}\n`);
});
