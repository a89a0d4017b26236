import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'backfile-import-';

/** Files that an import needs for a while, such as a zip file inside of another. Their names say nothing of what they hold. */
export class TemporaryFiles {
  readonly #folder: string;
  #count = 0;

  /** The folder is made when it is needed, and is these files' alone. */
  constructor(folder: string = temporaryFolder()) {
    this.#folder = folder;
  }

  /** A new file with these contents; gives its path. */
  async keep(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
    const path = this.#newPath();
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await writeAll(file, chunk);
    } finally {
      await file.close();
    }
    return path;
  }

  remove(path: string): void {
    rmSync(path, { force: true });
  }

  /** Removes all of them. */
  close(): void {
    removeTemporaryFolder(this.#folder);
  }

  #newPath(): string {
    if (this.#count === 0) mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    this.#count += 1;
    return join(this.#folder, String(this.#count));
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** A name for a folder of temporary files, by which it is known whose it is. */
export function temporaryFolder(): string {
  sweepUp();
  return join(tmpdir(), `${PREFIX}${String(process.pid)}-${randomUUID()}`);
}

export const removeTemporaryFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What processes that are no more left behind goes. */
function sweepUp(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? /^\d+(?=-)/u.exec(name.slice(PREFIX.length))?.[0] : undefined;
    if (owner !== undefined && !isAlive(Number(owner))) removeTemporaryFolder(join(tmpdir(), name));
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process that may not be signalled is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
