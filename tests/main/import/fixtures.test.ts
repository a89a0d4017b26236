import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../main/import/read.ts';
import { sourceOf } from './text/source.ts';

const root = join(import.meta.dirname, '../../fixtures');
const cases = ['text', 'markdown'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .map((name) => ({ path: join(root, folder, name), name: `${folder}/${name}` })),
);

/** Each fixture has beside it the articles it is expected to give, whole. */
describe('a file of the collection', () => {
  it.each(cases)('$name gives exactly the articles written down for it', ({ path, name }) => {
    const result = readFile(sourceOf(readFileSync(path), { fileName: name.replace(/^.*\//u, '') }));
    const drafts = result.ok ? result.drafts.map(({ content, encoding }) => ({ encoding, content })) : result;
    expect(drafts).toEqual(JSON.parse(readFileSync(path.replace(/\.[^.]+$/u, '.expected.json'), 'utf8')));
  });
});
