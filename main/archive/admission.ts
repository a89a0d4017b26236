import type { Article } from '../../data/article.ts';
import { pageKey } from '../../data/identity.ts';
import type { Database } from '../find/database.ts';
import { articleOfPage, firstIdOf, isInTrash } from '../find/list-queries.ts';
import type { Draft } from '../import/reader.ts';
import type { Arrival, KeptContainer, TakenIn } from './archive.ts';
import { sha256Of } from './envelope.ts';
import { Lookalikes, type TextAt } from './lookalikes.ts';
import { articleIdOf, makeArticle, textOf } from './make-article.ts';

/** What a batch comes to, before any of it is written. */
export interface Plan {
  readonly taken: readonly TakenIn[];
  readonly records: readonly Article[];
  /** Arrivals of which something is new: their bytes are kept. */
  readonly kept: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  /** Containers of which something is new. */
  readonly containers: readonly KeptContainer[];
  readonly assets: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

export interface Admitting {
  readonly importId: string;
  readonly stamp: () => string;
  /** ISO 8601, later with every call. */
  readonly importedAt: () => string;
  readonly textAt: TextAt;
}

/**
 * Decides what each arrival is: an article that is here already, a new text of one that is (from the same page, or by all
 * appearances), or a new article. Articles earlier in the batch count as here.
 */
export function planBatch(database: Database, arrivals: readonly Arrival[], admitting: Admitting): Plan {
  const batch = new Batch(database, admitting);
  const taken = arrivals.map((arrival) => batch.admit(arrival));
  const { records, kept, containers, assets } = batch;
  return { taken, records, kept, containers, assets };
}

type Admitted = Pick<TakenIn, 'outcome'> & { readonly articleId: string };

interface Versioned {
  readonly draft: Draft;
  readonly text: string;
  readonly page: string | undefined;
}

class Batch {
  readonly records: Article[] = [];
  readonly kept: { sha256: string; bytes: Uint8Array }[] = [];
  readonly containers: KeptContainer[] = [];
  readonly assets: { sha256: string; bytes: Uint8Array }[] = [];
  readonly #database: Database;
  readonly #admitting: Admitting;
  /** First ids of the batch's articles, by id and by page. */
  readonly #byId = new Map<string, string>();
  readonly #byPage = new Map<string, string>();
  readonly #lookalikes: Lookalikes;

  constructor(database: Database, admitting: Admitting) {
    this.#database = database;
    this.#admitting = admitting;
    this.#lookalikes = new Lookalikes(database, admitting.textAt);
  }

  admit(arrival: Arrival): TakenIn {
    const { container, bytes } = arrival;
    const original = container?.sha256 ?? sha256Of(bytes);
    const admitted = arrival.drafts.map((draft) => this.#admitDraft(draft, arrival, original));
    const isNew = admitted.some(({ outcome }) => outcome !== 'duplicate');
    if (isNew && container) this.containers.push(container);
    else if (isNew) this.kept.push({ sha256: original, bytes });
    const articleIds = [...new Set(admitted.map(({ articleId }) => articleId))];
    return {
      path: arrival.path,
      outcome: outcomeOf(admitted),
      articleIds,
      isInTrash: articleIds.length > 0 && articleIds.every((id) => isInTrash(this.#database, id)),
    };
  }

  /** An address says which page it is; what looks like another page's article is one all the same. */
  #versionOf({ draft, text, page }: Versioned): string | undefined {
    const ofPage = page && (this.#byPage.get(page) ?? articleOfPage(this.#database, page));
    return ofPage ?? this.#lookalikes.find(draft.content, text, page);
  }

  #admitDraft(draft: Draft, arrival: Arrival, original: string): Admitted {
    const text = textOf(draft);
    const id = articleIdOf(draft.content.title, text);
    const known = this.#byId.get(id) ?? firstIdOf(this.#database, id);
    if (known !== undefined) return { outcome: 'duplicate', articleId: known };
    const address = draft.content.canonicalUrl ?? draft.content.url;
    const page = address === undefined ? undefined : pageKey(address);
    const versionOf = this.#versionOf({ draft, text, page });
    const { stamp, importedAt, importId } = this.#admitting;
    this.records.push(
      makeArticle(draft, text, arrival, {
        id,
        versionOf,
        stamp: stamp(),
        importedAt: importedAt(),
        importId,
        original,
      }),
    );
    this.assets.push(...draft.assets);
    const articleId = versionOf ?? id;
    this.#byId.set(id, articleId);
    if (page !== undefined) this.#byPage.set(page, articleId);
    this.#lookalikes.add(draft.content, text, page, articleId);
    return { outcome: versionOf === undefined ? 'imported' : 'version', articleId };
  }
}

/** A source of several articles is what the newest of them makes it. */
function outcomeOf(admitted: readonly Admitted[]): TakenIn['outcome'] {
  const outcomes = new Set(admitted.map(({ outcome }) => outcome));
  if (outcomes.has('imported')) return 'imported';
  return outcomes.has('version') ? 'version' : 'duplicate';
}
