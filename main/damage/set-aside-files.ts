import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../archive/save-failure.ts';
import { type FileRole, roleOf } from '../backup/stored-file.ts';

/** A damaged file under the name that it was given; all paths are relative to the archive. */
export interface SetAsideFile {
  /** The name that it had. */
  readonly file: string;
  readonly role: FileRole;
  readonly movedTo: string;
  /** ISO 8601. */
  readonly foundAt: string;
}

const NAME = /^(.+)\.damaged-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(?:-\d+)?$/u;

/** All files of an archive that were ever set aside, found by their names. */
export function setAsideFiles(folder: string): readonly SetAsideFile[] {
  const writers = namesIn(join(folder, 'notes')).map((writer) => `notes/${writer}/`);
  return ['', 'articles/', 'state/', ...writers, 'originals/', 'assets/'].flatMap((part) =>
    namesIn(join(folder, part)).flatMap((name) => setAsideFile(part, name)),
  );
}

function setAsideFile(part: string, name: string): SetAsideFile[] {
  const match = NAME.exec(name);
  const role = match === null ? undefined : roleOf(`${part}${match[1]}`);
  if (match === null || role === undefined) return [];
  const [, own = '', year, month, day, hour, minute, second, milliseconds] = match;
  const foundAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  return [{ file: `${part}${own}`, role, movedTo: `${part}${name}`, foundAt }];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}
