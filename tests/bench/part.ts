import { fill, measureImport, measureOpening, measureUse, type Place } from './archive-side.ts';
import { measureFinding, measureIndexing, measureRipgrep } from './find/measure-find.ts';
import { writeArchive } from './find/write-archive.ts';
import { writeNews } from './generate.ts';
import { measureFormat } from './import/measure-format.ts';
import { type ImportFormat, writeFormat } from './import/write-format.ts';
import { measureVerify } from './verify-side.ts';
import { naiveImport, naiveOpening, naiveUse } from './naive-side.ts';

/** One measurement. Each runs in a process of its own, so that none warms or fills the memory of another. */
const parts = {
  import: (place: Place) => measureImport(place),
  writeFormat: (folder: string, format: ImportFormat, count: number, seed: number) =>
    writeFormat(folder, format, count, seed),
  importFormat: (place: Place) => measureFormat(place),
  fill: (place: Place) => fill(place),
  use: (place: Place, rounds: number) => measureUse(place, rounds),
  opening: (place: Place, count: number, withIndex: boolean) => measureOpening(place, count, withIndex),
  verify: (place: Place) => measureVerify(place),
  writeArchive: (folder: string, count: number, seed: number) => writeArchive(folder, count, seed),
  writeNews: (folder: string, count: number, seed: number) => writeNews(folder, count, seed),
  indexing: (place: Place, count: number) => measureIndexing(place, count),
  finding: (place: Place, rounds: number) => measureFinding(place, rounds),
  ripgrep: (news: string, rounds: number) => measureRipgrep(news, rounds),
  naiveImport: (news: string, file: string) => naiveImport(news, file),
  naiveUse: (file: string, count: number, seed: number, rounds: number) => naiveUse(file, count, seed, rounds),
  naiveOpening: (file: string) => naiveOpening(file),
};
export type Parts = typeof parts;
export type PartName = keyof Parts;

const [name = '', args = '[]'] = process.argv.slice(2);
if (!Object.hasOwn(parts, name)) throw new Error(`bench: no part "${name}"`);
const part = parts[name as PartName] as (...args: unknown[]) => Promise<unknown>;
process.stdout.write(JSON.stringify((await part(...(JSON.parse(args) as unknown[]))) ?? null));
