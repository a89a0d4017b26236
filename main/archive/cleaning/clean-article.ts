import type { Article } from '../../../data/article.ts';
import { usualPlace } from '../../../data/cleaning/clean-text.ts';
import { type Choice, passageRegister } from '../../../data/cleaning/cleaning-records.ts';
import { type Passage, passagesOf } from '../../../data/cleaning/passages.ts';
import { refused } from '../../../data/outcome.ts';
import type { Args, Reply } from '../../../preload/contract.ts';
import { linesLeftOut } from '../../find/outlets.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import type { ShowArticle, ShownArticle } from '../corrections/shown-article.ts';
import type { ChangeUndoably } from '../library/undo-log.ts';
import { passagesPutBack } from './put-back.ts';

export type CleanArticle = (request: Args<'articles.clean'>) => Promise<Reply<'articles.clean'>>;

/** Takes passages out of the text of an article and puts them back, for good and for every version that has them. */
export function cleaningArticles(context: ArchiveContext, show: ShowArticle, change: ChangeUndoably): CleanArticle {
  return async (request) => {
    if (context.readOnly !== null) return refused('read-only');
    const opened = await found(request);
    if (!opened.ok) return opened;
    const { article } = opened.value;
    if (article.textHash !== request.textHash) return refused('text-changed');
    const leftOut = context.catalogue.use((database) => linesLeftOut(database, article.source ?? null));
    const values = registersFor(chosen(opened.value, request), leftOut);
    return change([article.id], () => values);
  };

  /** While the index is in the making, an article that is not in it may only not be in it yet. */
  async function found({ id, versionId }: Args<'articles.clean'>): Promise<ReturnType<ShowArticle>> {
    const opened = show(id, versionId);
    if (opened.ok) return opened;
    await context.indexing.all();
    return show(id, versionId);
  }
}

interface Chosen {
  readonly passage: Passage;
  readonly choice: Choice;
}

/** What a request says of which passages. */
function chosen(shown: ShownArticle, { takeOut = [], putBack = [], leaveOut = [] }: Args<'articles.clean'>): Chosen[] {
  const { blocks, removed } = placesOf(shown);
  const back = passagesPutBack(shown.cleaned);
  const of = (passages: readonly (Passage | undefined)[], choice: Choice): Chosen[] =>
    passages.flatMap((passage) => (passage === undefined || passage.name === '' ? [] : [{ passage, choice }]));
  return [
    ...of(
      takeOut.flatMap((index) => blocks[index]),
      'out',
    ),
    ...of(
      leaveOut.map((index) => back[index]?.passage),
      'out',
    ),
    ...of(
      putBack.map((index) => removed[index]),
      'in',
    ),
  ];
}

interface Places {
  /** What each block is made of. */
  readonly blocks: readonly (readonly Passage[])[];
  readonly removed: readonly (Passage | undefined)[];
}

function placesOf({ article, cleaned }: ShownArticle): Places {
  if (cleaned === null) return placesInFile(article);
  const { blocks, removed } = cleaned.text;
  return { blocks: blocks.map(({ passages }) => passages), removed: removed.map(({ passage }) => passage) };
}

function placesInFile(article: Article): Places {
  const passages = passagesOf(article);
  const leftOut = passages.filter(({ block }) => block === null).values();
  const inOrder = article.removed.toSorted((one, other) => one.before - other.before);
  const bySpan = new Map(inOrder.map((span) => [span, leftOut.next().value]));
  return {
    blocks: passages.filter(({ block }) => block !== null).map((passage) => [passage]),
    removed: article.removed.map((span) => bySpan.get(span)),
  };
}

/** Where a passage is as it usually would be, nothing needs to be said of it. */
const registersFor = (choices: readonly Chosen[], leftOut: ReadonlySet<string>): RegisterValues =>
  Object.fromEntries(
    choices.map(({ passage, choice }) => [
      passageRegister(passage.key),
      choice === usualPlace(passage, leftOut) ? null : choice,
    ]),
  );
