import { isDeletion } from '../../data/article.ts';
import { isLibraryId } from '../../data/library.ts';
import type { VerifyFinding } from '../../preload/contract.ts';
import type { RecordsFile } from '../archive/take-over.ts';
import { neededContents } from '../backup/needed-contents.ts';

interface Reference {
  readonly file: string;
  readonly articleId: string;
}

/** Collects what the records of an archive name, to be held against what is there once all were seen. */
export class References {
  readonly #articles = new Set<string>();
  /** Articles named by files other than their own. */
  readonly #named = new Map<string, Reference>();
  /** Articles that need a content, by its path. */
  readonly #contents = new Map<string, string[]>();

  take(file: RecordsFile): void {
    switch (file.kind) {
      case 'articles':
        for (const record of file.document.records) {
          this.#articles.add(record.id);
          if (isDeletion(record)) continue;
          if (record.versionOf !== undefined) this.#name(record.versionOf, file.path);
          for (const path of neededContents(record)) {
            const users = this.#contents.get(path);
            if (users === undefined) this.#contents.set(path, [record.id]);
            else users.push(record.id);
          }
        }
        return;
      case 'state':
        for (const { id } of file.document.records) if (!isLibraryId(id)) this.#name(id, file.path);
        return;
      case 'notes':
        for (const { target } of file.document.items) {
          this.#name(target.source.replace(/^urn:backfile:article:/u, ''), file.path);
        }
    }
  }

  usersOf(contentPath: string): readonly string[] {
    return this.#contents.get(contentPath) ?? [];
  }

  /** What is named and is not there; `present` has the paths of the contents that are. */
  missing(present: ReadonlySet<string>): VerifyFinding[] {
    const contents = [...this.#contents]
      .filter(([path]) => !present.has(path))
      .map(([file, articleIds]) => ({ file, problem: 'missing' as const, detail: 'not there', articleIds }));
    const articles = [...this.#named.values()]
      .filter(({ articleId }) => !this.#articles.has(articleId))
      .map(({ file, articleId }) => ({
        file,
        problem: 'missing' as const,
        detail: `no article ${articleId}`,
        articleIds: [articleId],
      }));
    return [...contents, ...articles];
  }

  #name(articleId: string, file: string): void {
    this.#named.set(`${file}\n${articleId}`, { file, articleId });
  }
}
