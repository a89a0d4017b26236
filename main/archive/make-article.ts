import { Article, type Original } from '../../data/article.ts';
import { identityText } from '../../data/identity.ts';
import { articleText } from '../../data/text.ts';
import { countWords } from '../../data/words/count-words.ts';
import type { Draft } from '../import/reader.ts';
import type { Arrival } from './archive.ts';
import { base32 } from './base32.ts';
import { sha256Of } from './envelope.ts';
import { createHash } from 'node:crypto';

/** Characters of the hash in an article's id: 100 bits. */
const ID_LENGTH = 20;

/** The id that any machine gives an article with this title and text. */
export function articleIdOf(title: string, text: string): string {
  const hash = createHash('sha256').update(identityText(title, text)).digest();
  return `a${base32(hash, ID_LENGTH)}`;
}

/** The id that any machine gives an article of which only its address is known, or only its title. */
export const stubIdOf = ({ title, url }: Draft['content'], page: string | undefined): string =>
  articleIdOf('', `${page ?? url ?? title}\u0000`);

export interface Admission {
  readonly id: string;
  readonly versionOf: string | undefined;
  readonly stamp: string;
  readonly importedAt: string;
  readonly importId: string;
  readonly original: Original;
}

/** What is remembered of the file that a draft came from. `sha256` is that of the file's bytes. */
export function originalOf(draft: Draft, arrival: Arrival, sha256: string): Original {
  const { fileName, container, bytes, modifiedAt, importer } = arrival;
  return {
    sha256,
    fileName,
    sizeBytes: container?.sizeBytes ?? bytes.byteLength,
    ...(modifiedAt === undefined ? {} : { modifiedAt: modifiedAt.toISOString() }),
    ...(draft.part === undefined ? {} : { part: draft.part }),
    ...(draft.content.url === undefined ? {} : { url: draft.content.url }),
    ...(draft.encoding === undefined ? {} : { encoding: draft.encoding }),
    importer,
  };
}

/** The record of a draft. Throws for a draft that is no article: written, it would cost its whole shard. */
export function makeArticle(draft: Draft, text: string, admission: Admission): Article {
  const { id, versionOf, stamp, importedAt, importId, original } = admission;
  const article: Article = {
    id,
    clock: stamp,
    ...draft.content,
    ...(versionOf === undefined ? {} : { versionOf }),
    textHash: sha256Of(text),
    wordCount: countWords(text),
    originals: [original],
    importedAt,
    importId,
  };
  // Undefined fields do not survive being written, so what is checked is what will be read.
  Article.parse(article);
  return article;
}

export const textOf = (draft: Draft): string => articleText(draft.content.blocks);
