import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../main/archive/archive.ts';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';
import { newest, rows } from '../archive/archive-fixture.ts';

/** All that a reader could see of an archive, and all that its files say. */
export function everything({ folder }: OpenOptions, archive: Archive, ids: readonly string[]) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(articles|state|notes|originals|assets)\//u.test(name) && statSync(join(folder, name)).isFile())
    .toSorted();
  return {
    list: rows(archive).map(({ id }) => id),
    trash: archive.page(newest, 0, 500, 'trash').rows.map(({ id }) => id),
    articles: ids.map((id) => archive.open(id)),
    versions: ids.map((id) => archive.versions(id)),
    states: ids.map((id) => archive.here.state(id)),
    annotations: ids.map((id) => archive.here.annotations(id)),
    files: files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  };
}
