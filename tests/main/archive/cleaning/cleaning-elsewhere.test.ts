import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { done, kept, type KeptArchive, restored } from '../../backup/kept-archive.ts';
import { STRANGE } from '../../backup/one-of-everything.ts';
import { arrival, read, takenIn, temporaryFolder } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';

const podcast = 'Hear the Tern podcast every day.';
const outlet = 'Tern Bay Courier';

/** An article with a paragraph taken out of it, one put back, and a line left out with its outlet. */
async function cleaned() {
  const from = await kept();
  const removed = [{ text: 'Share this', before: 1, reason: 'share-bar' as const }];
  const text = ['Fog lay over Vellin.', STRANGE, podcast].join('\n');
  const [id = '', other = ''] = await takenIn(from.archive, [
    arrival('Fog', text, { removed, source: outlet }),
    arrival('Rain', `Rain fell.\n${podcast}`, { source: outlet }),
  ]);
  const { textHash } = read(from.archive, id).article;
  valueOf(await from.archive.cleanArticle({ id, textHash, takeOut: [1], putBack: [0] }));
  valueOf(await from.archive.cleanOutlet({ outlet: { name: outlet }, lines: [{ name: podcast, choice: 'out' }] }));
  return { from, id, other };
}

const texts = ({ archive }: KeptArchive, id: string) => {
  const { article, putBack, fileTextHash } = read(archive, id);
  return { blocks: article.blocks, removed: article.removed, putBack, fileTextHash };
};

describe('what was cleaned', () => {
  test('is as the reader left it', async () => {
    const { from, id } = await cleaned();
    expect(texts(from, id)).toMatchObject({
      blocks: [{ text: 'Fog lay over Vellin.' }, { text: 'Share this' }],
      removed: [
        { text: STRANGE, before: 2, reason: 'reader' },
        { text: podcast, before: 2, reason: 'repeated' },
      ],
    });
  });

  test('is so in an archive that takes in a full backup', async () => {
    const { from, id, other } = await cleaned();
    const zip = join(temporaryFolder(), 'all.zip');
    expect(await done(from, from.backups.start(zip))).toMatchObject({ phase: 'finished' });
    const into = await kept();
    await restored(into, zip);
    for (const each of [id, other]) expect(texts(into, each)).toEqual(texts(from, each));
  });

  test('is so in an archive that takes in these articles alone, with what their outlet leaves out', async () => {
    const { from, id } = await cleaned();
    const to = join(temporaryFolder(), 'some.zip');
    const started = from.exporting.start({ to, format: 'backfile', selection: { ids: [id] } });
    expect(await done(from, started)).toMatchObject({ phase: 'finished', problem: null });
    const into = await kept();
    await restored(into, to);
    expect(texts(into, id)).toEqual(texts(from, id));
  });

  test('is nothing that verifying finds fault with', async () => {
    const { from } = await cleaned();
    const { jobId } = await done(from, from.verifying.start());
    const report = from.verifying.report(jobId);
    expect(report.ok && report.value.findings).toEqual([]);
  });
});
