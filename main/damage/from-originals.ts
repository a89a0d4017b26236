import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../../data/article.ts';
import { stampBefore } from '../../data/clock.ts';
import { countWords } from '../../data/words.ts';
import { sha256Of } from '../archive/envelope.ts';
import { articleIdOf, textOf } from '../archive/make-article.ts';
import { systemCode } from '../archive/save-failure.ts';
import type { ArticleHead } from '../backup/small/article-heads.ts';
import type { Draft } from '../import/reader.ts';

/**
 * An article made again from its original, under its old id and with everything its head knows. Its clock lies before the
 * lost record's, so that a true copy, should one turn up, wins. Undefined when the original is gone or has no such article.
 */
export async function fromOriginal(folder: string, head: ArticleHead): Promise<Article | undefined> {
  const [original] = head.originals;
  const clock = stampBefore(head.clock);
  const bytes = original && (await bytesAt(join(folder, 'originals', original.sha256)));
  if (bytes === undefined || clock === undefined || sha256Of(bytes) !== original?.sha256) return undefined;
  const draft = draftOf(head, await draftsIn(bytes, original.fileName, original.modifiedAt));
  if (draft === undefined) return undefined;
  const text = textOf(draft);
  const { blocks, removed } = draft.content;
  return { ...head, blocks, removed, clock, textHash: sha256Of(text), wordCount: countWords(text) };
}

async function draftsIn(bytes: Buffer, name: string, modifiedAt: string | undefined): Promise<readonly Draft[]> {
  const { readFile: readSource } = await import('../import/read.ts');
  const result = readSource({
    bytes,
    fileName: basename(name),
    folders: name.split('/').slice(0, -1),
    modifiedAt: modifiedAt === undefined ? undefined : new Date(modifiedAt),
  });
  return result.ok ? result.drafts : [];
}

/** A later reader may make another text of it; where there is only one article in a source, it is that one. */
function draftOf(head: ArticleHead, drafts: readonly Draft[]): Draft | undefined {
  const same = drafts.find((draft) => {
    const text = textOf(draft);
    return sha256Of(text) === head.textHash || articleIdOf(draft.content.title, text) === head.id;
  });
  return same ?? (drafts.length === 1 ? drafts[0] : undefined);
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
