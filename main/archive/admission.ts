import type { Article, Original } from '../../data/article.ts';
import { pageKey } from '../../data/identity.ts';
import { contentsOf } from '../find/contents.ts';
import type { Database } from '../find/database.ts';
import { takenBackWith } from '../find/import-queries.ts';
import { articleOfPage, firstIdOf, isInTrash } from '../find/list-queries.ts';
import type { Draft, DraftAnnotation, DraftState } from '../import/reader.ts';
import type { Arrival, ArticleOutcome, KeptContainer, TakenIn } from './archive.ts';
import { sha256Of } from './envelope.ts';
import { Lookalikes, type TextAt } from './lookalikes.ts';
import { articleIdOf, makeArticle, originalOf, stubIdOf, textOf } from './make-article.ts';

/** What a batch comes to, before any of it is written. */
export interface Plan {
  readonly taken: readonly TakenIn[];
  readonly records: readonly Article[];
  /** Arrivals of which something is new: their bytes are kept. */
  readonly kept: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  /** Containers of which something is new. */
  readonly containers: readonly KeptContainer[];
  readonly assets: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  readonly marked: readonly Marked[];
}

/** What an arrival says of an article besides its text, whether that is new or was here. */
export interface Marked {
  /** Which arrival of the batch. */
  readonly arrival: number;
  /** First id. */
  readonly articleId: string;
  readonly state: DraftState;
  readonly tags: readonly string[];
  readonly annotations: readonly DraftAnnotation[];
}

export interface Admitting {
  readonly importId: string;
  readonly stamp: (previous?: string) => string;
  /** ISO 8601, later with every call. */
  readonly importedAt: () => string;
  readonly textAt: TextAt;
  /** The record with an id, of those that are here. */
  readonly record: (recordId: string) => Article | undefined;
  /** The record that an article shows at present. */
  readonly current: (articleId: string) => Article | undefined;
  /** Whether an original or an image is here. */
  readonly isKept: (sha256: string) => boolean;
}

/**
 * Decides what each arrival is: an article that is here already, a new text of one that is (from the same page, or by all
 * appearances), a mere address, or a new article. Articles earlier in the batch count as here.
 */
export function planBatch(database: Database, arrivals: readonly Arrival[], admitting: Admitting): Plan {
  const batch = new Batch(database, admitting);
  const taken = arrivals.map((arrival, index) => batch.admit(arrival, index));
  const { kept, containers, assets, marked } = batch;
  return { taken, records: [...batch.records.values()], kept, containers, assets, marked };
}

/**
 * The same decisions for an import of which nothing is written. Of what was decided it keeps what the next decisions take:
 * neither files nor images nor the articles' blocks.
 */
export class Foresight {
  readonly database: Database;
  readonly #batch: Batch;

  constructor(database: Database, admitting: Admitting) {
    this.database = database;
    this.#batch = new Batch(database, admitting);
  }

  /** What each draft of each arrival would be. */
  foresee(arrivals: readonly Arrival[]): readonly (readonly ArticleOutcome[])[] {
    const outcomes = arrivals.map((arrival, index) =>
      this.#batch.decide(arrival, index, sha256In(arrival)).map(({ outcome }) => outcome),
    );
    this.#batch.forgetContents();
    return outcomes;
  }
}

interface Admitted {
  readonly outcome: ArticleOutcome;
  readonly articleId: string;
  readonly isSourceNew?: boolean;
  readonly takenBackWith?: string | undefined;
}

/** A draft on its way in. */
interface Candidate {
  readonly draft: Draft;
  readonly arrival: Arrival;
  readonly text: string;
  readonly id: string;
  readonly page: string | undefined;
  readonly original: Original;
}

class Batch {
  /** By their own ids. */
  readonly records = new Map<string, Article>();
  readonly kept: { sha256: string; bytes: Uint8Array }[] = [];
  readonly containers: KeptContainer[] = [];
  readonly assets: { sha256: string; bytes: Uint8Array }[] = [];
  readonly marked: Marked[] = [];
  readonly #database: Database;
  readonly #admitting: Admitting;
  /** First ids of the batch's articles, by id and by page. */
  readonly #byId = new Map<string, string>();
  readonly #byPage = new Map<string, string>();
  /** The newest record of the batch for an article. */
  readonly #latest = new Map<string, Article>();
  readonly #lookalikes: Lookalikes;

  constructor(database: Database, admitting: Admitting) {
    this.#database = database;
    this.#admitting = admitting;
    this.#lookalikes = new Lookalikes(database, admitting.textAt);
  }

  /** What each draft of an arrival is. */
  decide(arrival: Arrival, index: number, sha256: string): readonly Admitted[] {
    return arrival.drafts.map((draft) => {
      const result = this.#admitDraft(draft, arrival, sha256);
      this.#mark(draft, result, index);
      return result;
    });
  }

  /** Lets go of what only writing takes. */
  forgetContents(): void {
    for (const contents of [this.kept, this.containers, this.assets, this.marked]) contents.length = 0;
    for (const articles of [this.records, this.#latest]) {
      for (const [id, article] of articles) if (article.blocks.length > 0) articles.set(id, { ...article, blocks: [] });
    }
  }

  admit(arrival: Arrival, index: number): TakenIn {
    const { container, bytes } = arrival;
    const sha256 = sha256In(arrival);
    const admitted = this.decide(arrival, index, sha256);
    const isNew = admitted.some(({ outcome, isSourceNew }) => outcome !== 'duplicate' || isSourceNew === true);
    if (isNew && container) this.containers.push(container);
    else if (isNew) this.kept.push({ sha256, bytes });
    const undone = admitted.find((each) => each.takenBackWith !== undefined)?.takenBackWith;
    const articleIds = [...new Set(admitted.map(({ articleId }) => articleId))];
    return {
      path: arrival.path,
      outcome: outcomeOf(admitted),
      articleIds,
      isInTrash: articleIds.length > 0 && articleIds.every((id) => isInTrash(this.#database, id)),
      ...(undone !== undefined && { takenBackWith: undone }),
    };
  }

  #mark({ state = {}, annotations = [], content }: Draft, { outcome, articleId }: Admitted, arrival: number): void {
    // A new record has its tags itself.
    const tags = outcome === 'duplicate' ? content.tags : [];
    const says = Object.keys(state).length + annotations.length + tags.length;
    if (says > 0) this.marked.push({ arrival, articleId, state, tags, annotations });
  }

  #admitDraft(draft: Draft, arrival: Arrival, sha256: string): Admitted {
    const text = textOf(draft);
    const address = draft.content.canonicalUrl ?? draft.content.url;
    const page = address === undefined ? undefined : pageKey(address);
    const isStub = draft.isStub === true;
    const id = isStub ? stubIdOf(draft.content, page) : articleIdOf(draft.content.title, text);
    const candidate = { draft, arrival, text, id, page, original: originalOf(draft, arrival, sha256) };
    const known = this.#byId.get(id) ?? firstIdOf(this.#database, id);
    if (known !== undefined) {
      const isMissed = this.#bringsBack(candidate);
      const isSourceNew = this.#addSource(known, candidate) || isMissed;
      const undone = id === known ? undefined : takenBackWith(this.#database, known, id);
      return { outcome: 'duplicate', articleId: known, isSourceNew, takenBackWith: undone };
    }
    const ofPage = page === undefined ? undefined : (this.#byPage.get(page) ?? articleOfPage(this.#database, page));
    if (isStub) return ofPage === undefined ? this.#make(candidate) : { outcome: 'duplicate', articleId: ofPage };
    // An address says which page it is; what looks like another page's article is one all the same.
    return this.#make(candidate, ofPage ?? this.#lookalikes.find(draft.content, text, page));
  }

  #make(candidate: Candidate, versionOf?: string): Admitted {
    const { draft, text, id, page, original } = candidate;
    const { stamp, importedAt, importId } = this.#admitting;
    const before = versionOf === undefined ? undefined : this.#current(versionOf);
    const admission = { id, versionOf, stamp: stamp(), importedAt: importedAt(), importId, original };
    const article = makeArticle(withTagsOf(draft, before), text, admission);
    const articleId = versionOf ?? id;
    this.records.set(id, article);
    this.#latest.set(articleId, article);
    this.assets.push(...draft.assets);
    this.#byId.set(id, articleId);
    if (page !== undefined) this.#byPage.set(page, articleId);
    if (draft.isStub === true) return { outcome: 'stub', articleId };
    this.#lookalikes.add(draft.content, text, page, articleId);
    // A text for what was a mere address is no second version of anything.
    const isFirstText = before === undefined || before.wordCount === 0;
    return { outcome: isFirstText ? 'imported' : 'version', articleId };
  }

  #current(articleId: string): Article | undefined {
    return this.#latest.get(articleId) ?? this.#admitting.current(articleId);
  }

  /**
   * Keeps where an article came from a second time, when that was a file of its own: a collection of many that is exported
   * again and again would be kept for each of them each time.
   */
  #addSource(articleId: string, { id, arrival, original, draft }: Candidate): boolean {
    if (arrival.container !== undefined || arrival.drafts.length > 1 || draft.isStub === true) return false;
    const article = this.records.get(id) ?? this.#admitting.record(id);
    if (article === undefined || !addsTo(article, original)) return false;
    const { url, canonicalUrl } = draft.content;
    const merged: Article = {
      ...article,
      clock: this.#admitting.stamp(article.clock),
      ...(article.url === undefined && url !== undefined ? { url } : {}),
      ...(article.canonicalUrl === undefined && canonicalUrl !== undefined ? { canonicalUrl } : {}),
      originals: [...article.originals, original],
    };
    this.records.set(id, merged);
    if (this.#latest.get(articleId)?.id === id) this.#latest.set(articleId, merged);
    return true;
  }

  /** Whether an article names the source and has lost it; images that it has lost come back, too. */
  #bringsBack({ id, original, draft }: Candidate): boolean {
    const { record, isKept } = this.#admitting;
    const lost = [original.sha256, ...draft.assets.map(({ sha256 }) => sha256)].filter((sha256) => !isKept(sha256));
    const article = lost.length === 0 ? undefined : (this.records.get(id) ?? record(id));
    const wanted = new Set(article && contentsOf(article).filter((sha256) => lost.includes(sha256)));
    this.assets.push(...draft.assets.filter(({ sha256 }) => wanted.has(sha256)));
    return wanted.has(original.sha256);
  }
}

/** More sources than this of one article say nothing new. */
const MOST_SOURCES = 8;

const addsTo = ({ originals }: Article, { sha256 }: Original): boolean =>
  originals.length < MOST_SOURCES && originals.every((each) => each.sha256 !== sha256);

/** A new text keeps the tags that the one before came with. */
function withTagsOf(draft: Draft, before: Article | undefined): Draft {
  if (before === undefined || before.tags.length === 0) return draft;
  const tags = [...new Set([...before.tags, ...draft.content.tags])];
  return { ...draft, content: { ...draft.content, tags } };
}

const sha256In = ({ container, bytes }: Arrival): string => container?.sha256 ?? sha256Of(bytes);

/** A source of several articles is what the newest of them makes it. */
function outcomeOf(admitted: readonly Admitted[]): ArticleOutcome {
  const outcomes = new Set(admitted.map(({ outcome }) => outcome));
  return (['imported', 'version', 'stub'] as const).find((outcome) => outcomes.has(outcome)) ?? 'duplicate';
}
