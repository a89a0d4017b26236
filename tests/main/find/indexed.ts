import type { Annotation } from '../../../data/annotation.ts';
import type { Article, ArticleRecord } from '../../../data/article.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';
import type { ArticleState } from '../../../data/state.ts';
import { columnsOf } from '../../../main/find/columns/columns.ts';
import type { Database } from '../../../main/find/database.ts';
import { putAnnotations, putArticles, putStates } from '../../../main/find/indexed-files.ts';
import { openIndexInMemory } from '../../../main/find/open-index.ts';
import { idsFound } from '../../../main/find/page.ts';
import { textAt, waitingNumbers } from '../../../main/find/text/backlog.ts';
import { indexArticle } from '../../../main/find/text/index-article.ts';
import { mergeable, mergedArticles, mergedPostings } from '../../../main/find/text/merge-segments.ts';
import { Occurrences } from '../../../main/find/text/occurrences.ts';
import { SeenForms } from '../../../main/find/text/seen-forms.ts';
import { segmentsOf } from '../../../main/find/text/segments.ts';
import { writeSegment } from '../../../main/find/text/write-segment.ts';

/** Defaults for what an article of a test does not say. */
export const articleOf = (id: string, fields: Partial<Article>): Article => ({
  id,
  clock: '000000000001-0000-w',
  title: id,
  byline: [],
  direction: 'ltr',
  tags: [],
  blocks: [],
  removed: [],
  provenance: {},
  textHash: '',
  wordCount: 0,
  originals: [],
  importedAt: '2026-03-26T09:30:00.000000Z',
  importId: 'import-1',
  ...fields,
});

const stamp = { sizeBytes: 1, modifiedMs: 1, inode: 1, sha256: '' } as const;

/** An index in memory whose texts are indexed when it is told, as the archive does in the background. */
export class TestIndex {
  readonly database: Database = openIndexInMemory('test');
  readonly #records = new Map<string, ArticleRecord>();

  /** Puts a shard; those given before under the same path are gone. */
  put(records: readonly ArticleRecord[], path = 'articles/w-000001.json'): void {
    for (const record of records) this.#records.set(record.id, record);
    putArticles(this.database, { ...stamp, path, kind: 'articles' }, records);
  }

  putStates(states: readonly ArticleState[]): void {
    putStates(this.database, { ...stamp, path: 'state/w-000001.json', kind: 'state' }, states);
  }

  putNotes(articleId: string, annotations: readonly Annotation[]): void {
    putAnnotations(this.database, { ...stamp, path: `notes/w/${articleId}.json`, kind: 'notes' }, annotations);
  }

  /** Indexes the texts that wait for it, at most so many to a segment. */
  indexTexts(perSegment = 1000): void {
    const waiting = waitingNumbers(this.database);
    for (let first = 0; first < waiting.length; first += perSegment) {
      this.#write(waiting.slice(first, first + perSegment));
    }
  }

  /** Makes one of small segments as long as there are too many; gives how often. */
  mergeSegments(): number {
    const [segments, columns] = [segmentsOf(this.database), columnsOf(this.database)];
    for (let times = 0; ; times++) {
      const merged = mergeable(segments);
      if (merged.length === 0) return times;
      const articles = mergedArticles(merged, columns);
      const postings = mergedPostings(segments, merged, columns);
      this.#run(
        { articles, postings },
        merged.map(({ id }) => id),
      );
    }
  }

  found(query: string): string[] {
    return idsFound(this.database, { query }).toSorted();
  }

  #write(numbers: readonly number[]): void {
    const [occurrences, forms] = [new Occurrences(), new SeenForms()];
    for (const number of numbers) {
      const record = this.#records.get(textAt(this.database, number)?.recordId ?? '');
      if (record !== undefined && 'blocks' in record) indexArticle(number, record as Article, occurrences, forms);
    }
    this.#run({
      articles: occurrences.articles,
      postings: occurrences.postings(),
      finish: (database) => forms.put(database, occurrences),
    });
  }

  #run(source: Parameters<typeof writeSegment>[1], insteadOf: readonly number[] = []): void {
    const steps = writeSegment((work) => this.database.transaction(() => work(this.database)), source, insteadOf);
    while (steps.next().done !== true);
  }
}

export const parsed = (text: string) => parseQuery(text, new Date(Date.UTC(2026, 2, 26)));
