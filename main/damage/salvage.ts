import { Annotation } from '../../data/annotation.ts';
import { type ArticleRecord, ArticleRecord as ArticleSchema, isDeletion } from '../../data/article.ts';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import { ArticleState } from '../../data/state.ts';
import { articleText } from '../../data/text.ts';
import { sha256Of } from '../archive/envelope.ts';
import type { RecordsFile } from '../archive/take-over.ts';
import type { RecordsKind } from '../find/indexed-files.ts';

/**
 * The records that are still whole in the bytes of a damaged file. There is one per line, so whatever befell one line
 * leaves the others readable. Undefined when there is none.
 */
export function salvage(path: string, kind: RecordsKind, bytes: Buffer): RecordsFile | undefined {
  const values = lines(bytes);
  const writer = writerOf(path);
  switch (kind) {
    case 'articles': {
      const records = values.filter(isArticle);
      const document = { format: 'backfile/articles' as const, version: FORMAT_VERSION, writer, records };
      return records.length === 0 ? undefined : { path, kind, document };
    }
    case 'state': {
      const records = values.filter((value): value is ArticleState => ArticleState.safeParse(value).success);
      const document = { format: 'backfile/state' as const, version: FORMAT_VERSION, writer, records };
      return records.length === 0 ? undefined : { path, kind, document };
    }
    case 'notes': {
      const items = values.filter((value): value is Annotation => Annotation.safeParse(value).success);
      const document = {
        '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
        id: `urn:backfile:notes:${writer}:${articleOf(path)}`,
        type: 'AnnotationPage' as const,
        items,
        format: 'backfile/notes' as const,
        version: FORMAT_VERSION,
        writer,
      };
      return items.length === 0 ? undefined : { path, kind, document };
    }
  }
}

/** Ids of articles that stand anywhere in damaged bytes, for a reader to know what they were about. */
export function idsMentioned(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return [...new Set(Array.from(text.matchAll(/^\{"id":"([a-z0-9-]{1,64})"/gmu), ([, id = '']) => id))];
}

function lines(bytes: Buffer): unknown[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const text = line.replace(/,\s*$/u, '');
      return text.startsWith('{') && text.endsWith('}') ? parsed(text) : [];
    });
}

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** A single flipped bit may leave an article readable but not as it was; its text has a hash of its own. */
function isArticle(value: unknown): value is ArticleRecord {
  const checked = ArticleSchema.safeParse(value);
  if (!checked.success) return false;
  return isDeletion(checked.data) || sha256Of(articleText(checked.data.blocks)) === checked.data.textHash;
}

const writerOf = (path: string): string =>
  /^(?:notes\/([^/]+)\/|\w+\/([^/]+?)-\d+\.json$)/u.exec(path)?.slice(1).join('') ?? '';

const articleOf = (path: string): string => /([^/]+)\.json$/u.exec(path)?.[1] ?? '';
