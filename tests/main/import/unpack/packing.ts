import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { create } from 'tar';
import { afterEach, beforeEach } from 'vitest';
import { ZipFile } from 'yazl';
import { findFiles } from '../../../../main/import/find-files.ts';
import { readHere } from '../../../../main/import/read-files.ts';
import type { ReadFile } from '../../../../main/import/read-input.ts';
import type { FolderMeaning } from '../../../../preload/contract.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

export const story = (title: string) =>
  `${title}\n\nThe harbour council voted on Tuesday to keep the old pier closed.\n`;

export async function zipOf(contents: Contents): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(contents)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return await buffer(zip.outputStream);
}

/** A zip file whose entries have names that no honest packer would write, each as long as the one it replaces. */
export async function zipWithNames(contents: Contents, names: Readonly<Record<string, string>>): Promise<Buffer> {
  let text = (await zipOf(contents)).toString('latin1');
  for (const [name, other] of Object.entries(names)) {
    if (name.length !== other.length) throw new Error(`${other} is not as long as ${name}`);
    text = text.replaceAll(name, other);
  }
  return Buffer.from(text, 'latin1');
}

/** A folder for one test, and what reading a file that is put in it gives. */
export function reading() {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'backfile-unpack-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const at = (path: string) => join(scratch, path);
  const put = (path: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
    return at(path);
  };

  async function read(path: string, meaning: FolderMeaning = 'nothing'): Promise<readonly ReadFile[]> {
    const files = [];
    for await (const finding of findFiles([path])) if (finding.kind === 'file') files.push(finding.file);
    const all: ReadFile[] = [];
    for await (const batch of readHere(files, { folderMeaning: meaning }, new AbortController().signal))
      all.push(...batch.read);
    return all;
  }

  /** What the report would say: the path below the folder, and titles or the reason. */
  async function outcomes(path: string): Promise<readonly (readonly [path: string, what: string])[]> {
    return (await read(path)).map((one) =>
      one.ok
        ? [
            one.arrival.path.slice(scratch.length + 1),
            one.arrival.drafts.map(({ content }) => content.title).join(', '),
          ]
        : [one.path.slice(scratch.length + 1), one.detail === undefined ? one.reason : `${one.reason} (${one.detail})`],
    );
  }

  async function putTar(path: string, contents: Contents, gzip = false): Promise<string> {
    for (const [name, content] of Object.entries(contents)) put(`tarred/${name}`, content);
    mkdirSync(dirname(at(path)), { recursive: true });
    await create({ file: at(path), cwd: at('tarred'), gzip }, Object.keys(contents));
    return at(path);
  }

  return { at, put, putTar, read, outcomes };
}
