import type { ScopeTerm, WordsTerm } from '../../../data/query/query.ts';
import { addBit, allBits, type Bits, hasBit, noBits, union } from '../columns/bits.ts';
import { annotationsOf, isLive } from '../marks.ts';
import { languageOf, NOTE_PARTS, type NotePart, noteText } from '../note-words.ts';
import { areNear } from '../text/sequences.ts';
import { type IndexWord, wordsOf } from '../text/words.ts';
import type { FindContext } from './context.ts';
import { type SoughtWord, textsOf, type Wording, type WordingIn, wordingOf, wordingsOf } from './words.ts';

/** Articles with an annotation that has what is sought in that part of it. */
export function findScope(
  context: FindContext,
  { scope, term }: ScopeTerm,
  isPrefix: (term: WordsTerm) => boolean,
): Bits {
  const part = scope === 'notes' ? 'text' : 'quote';
  const terms = term.kind === 'or' ? term.terms : [term];
  return terms
    .map((each) => {
      const wording = wordingOf(each, isPrefix(each));
      const wordings = wordingsOf(context, textsOf(each), wording);
      return wordings.length === 0 ? allBits(context.size) : findNoteWords(context, wordings, wording, [part]);
    })
    .reduce(union);
}

/** Articles with an annotation that has the words, in one of its parts. */
export function findNoteWords(
  context: FindContext,
  wordings: readonly WordingIn[],
  wording: Wording,
  parts: readonly NotePart[] = NOTE_PARTS,
): Bits {
  const found = noBits(context.size);
  for (const wordingIn of wordings) {
    for (const part of parts) {
      for (const article of articlesWith(context, wordingIn, part)) {
        if (!hasBit(wordingIn.among, article.number)) continue;
        const isFound =
          wordingIn.sequences.flat().length === 1 || isInOneNote(context, article.id, wordingIn, wording, part);
        if (isFound) addBit(found, article.number);
      }
    }
  }
  return found;
}

interface NotedArticle {
  readonly number: number;
  readonly id: string;
}

/** Articles of whose annotations each word is in one. */
function articlesWith({ database }: FindContext, { sequences }: WordingIn, part: NotePart): readonly NotedArticle[] {
  const select = `SELECT DISTINCT number, article.id AS id FROM note_word JOIN article ON article.id = note_word.article
    WHERE is_quote = ? AND term`;
  const isQuote = part === 'quote' ? 1 : 0;
  const [first = [], ...rest] = sequences
    .flat()
    .map(({ terms, isPrefix }) =>
      terms.flatMap((term, index) =>
        isPrefix && index === 0
          ? database.all<NotedArticle & Record<string, never>>(`${select} BETWEEN ? AND ?`, [
              isQuote,
              term,
              `${term}\u{10FFFF}`,
            ])
          : database.all<NotedArticle & Record<string, never>>(`${select} = ?`, [isQuote, term]),
      ),
    );
  const others = rest.map((articles) => new Set(articles.map(({ number }) => number)));
  return first.filter(({ number }) => others.every((other) => other.has(number)));
}

function isInOneNote(
  { database }: FindContext,
  articleId: string,
  { sequences }: WordingIn,
  { distance = 0 }: Wording,
  part: NotePart,
): boolean {
  const language = languageOf(database, articleId);
  return annotationsOf(database, articleId)
    .filter(isLive)
    .some((annotation) => {
      const words = wordsOf(noteText(annotation, part), language);
      const places = sequences.map((sequence) => sequence.map((sought) => placesIn(words, sought)));
      return areNear(places, { distance, accept: () => true });
    });
}

const placesIn = (words: readonly IndexWord[], { terms, isPrefix }: SoughtWord): readonly number[] =>
  words.flatMap(({ term }, place) =>
    terms.includes(term) || (isPrefix && term.startsWith(terms[0] ?? '')) ? [place] : [],
  );
