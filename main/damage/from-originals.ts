import { join } from 'node:path';
import type { Article } from '../../data/article.ts';
import { stampBefore } from '../../data/clock.ts';
import { countWords } from '../../data/words/count-words.ts';
import { sha256Of } from '../archive/envelope.ts';
import { articleIdOf, textOf } from '../archive/make-article.ts';
import { systemCode } from '../archive/save-failure.ts';
import type { ArticleHead } from '../backup/small/article-heads.ts';
import { readOriginal } from '../import/read-original.ts';
import type { Draft } from '../import/reader.ts';
import { hashFile } from './hash-file.ts';

/**
 * An article made again from its original, under its old id and with everything its head knows. Its clock lies before the
 * lost record's, so that a true copy, should one turn up, wins. Undefined when the original is gone or has no such article.
 */
export async function fromOriginal(folder: string, head: ArticleHead): Promise<Article | undefined> {
  const clock = stampBefore(head.clock);
  for (const original of head.originals) {
    const path = join(folder, 'originals', original.sha256);
    if (clock === undefined || (await hashAt(path)) !== original.sha256) continue;
    const modifiedAt = original.modifiedAt === undefined ? undefined : new Date(original.modifiedAt);
    const draft = await draftOf(head, readOriginal({ path, originalName: original.fileName, modifiedAt }));
    if (draft === undefined) continue;
    const text = textOf(draft);
    const { blocks, removed } = draft.content;
    return { ...head, blocks, removed, clock, textHash: sha256Of(text), wordCount: countWords(text) };
  }
  return undefined;
}

/** A later reader may make another text of it; where there is only one article in a source, it is that one. */
async function draftOf(head: ArticleHead, drafts: AsyncIterable<Draft>): Promise<Draft | undefined> {
  let first: Draft | undefined;
  let count = 0;
  for await (const draft of drafts) {
    const text = textOf(draft);
    if (sha256Of(text) === head.textHash || articleIdOf(draft.content.title, text) === head.id) return draft;
    first ??= draft;
    count += 1;
  }
  return count === 1 ? first : undefined;
}

async function hashAt(path: string): Promise<string | undefined> {
  try {
    return (await hashFile(path)).sha256;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
