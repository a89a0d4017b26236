import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT_VERSION, SHARD_SIZE } from '../../../data/archive-format.ts';
import type { Article } from '../../../data/article.ts';
import { articleText } from '../../../data/text.ts';
import { countWords } from '../../../data/words/count-words.ts';
import { seal, sha256Of } from '../../../main/archive/envelope.ts';
import { articleIdOf } from '../../../main/archive/make-article.ts';
import { newsDraft, newsItem } from '../generate.ts';

const WRITER = 'bench';
const FIRST_IMPORT = Date.UTC(2024, 0, 1);
const TAGS = ['economy', 'economy/trade', 'harbour', 'to check', 'weather'];

/** Writes an archive of generated news as shards, without the importing, which is measured elsewhere. */
export async function writeArchive(folder: string, count: number, seed: number): Promise<void> {
  await mkdir(join(folder, 'articles'), { recursive: true });
  const head = {
    version: FORMAT_VERSION,
    id: `bench-${seed}-${count}`,
    name: 'Bench',
    created: '2024-01-01T00:00:00Z',
  };
  await writeFile(join(folder, 'archive.json'), seal(head, undefined).text);
  for (let first = 0, shard = 1; first < count; first += SHARD_SIZE, shard++) {
    const size = Math.min(SHARD_SIZE, count - first);
    const records = Array.from({ length: size }, (_, at) => newsArticle(seed, first + at));
    const document = { format: 'backfile/articles', version: FORMAT_VERSION, writer: WRITER, records };
    const name = `${WRITER}-${String(shard).padStart(6, '0')}.json`;
    await writeFile(join(folder, 'articles', name), seal(document, 'records').text);
  }
}

function newsArticle(seed: number, index: number): Article {
  const { content } = newsDraft(newsItem(seed, index));
  const text = articleText(content.blocks);
  const importedAt = new Date(FIRST_IMPORT + index * 1000).toISOString();
  return {
    id: articleIdOf(content.title, text),
    clock: `${String(index).padStart(12, '0')}-0000-${WRITER}`,
    ...content,
    tags: index % 4 === 0 ? [TAGS[(index / 4) % TAGS.length] ?? ''] : [],
    textHash: sha256Of(text),
    wordCount: countWords(text),
    originals: [],
    importedAt,
    importId: 'bench',
  };
}
