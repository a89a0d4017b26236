import type { Query, QueryTerm } from './query.ts';
import { isPrefixWhileTyping } from './query.ts';
import type { WordSequence } from './word-sequence.ts';
import { wordSequence } from './word-sequence.ts';

/** Which of an article's texts is looked at: `title:` and `in:notes` ask for words in one of them only. */
export type Where = 'text' | 'title' | 'notes' | 'highlights';

/** Words that a query asks to find: one sequence, or several near each other (see `NearTerm`). */
export interface SoughtWords {
  readonly sequences: readonly WordSequence[];
  readonly distance: number;
}

/** All words and phrases that a query wants to find in one kind of text; those it wants absent are not among them. */
export function soughtWords(query: Query, language: string | null | undefined, where: Where): readonly SoughtWords[] {
  const ofTerm = (term: QueryTerm): readonly SoughtWords[] => {
    switch (term.kind) {
      case 'word':
        return one(term.text, { exact: term.exact, prefix: term.prefix || isPrefixWhileTyping(query, term) });
      case 'phrase':
        return one(term.text, { exact: true, prefix: term.prefix });
      case 'near':
        return near(term.words, term.distance);
      case 'or':
        return term.terms.flatMap(ofTerm);
      case 'scope':
        return term.scope === where ? ofTerm(term.term) : [];
      case 'field':
        return term.field === 'title' && where === 'title' ? one(term.value, term) : [];
      default:
        return [];
    }
  };
  const one = (text: string, how: { readonly exact: boolean; readonly prefix: boolean }): readonly SoughtWords[] =>
    kept([wordSequence(text, how, language)], 0);
  const near = (words: readonly string[], distance: number): readonly SoughtWords[] =>
    kept(
      words.map((word) => wordSequence(word, { exact: false, prefix: false }, language)),
      distance,
    );
  return query.terms.flatMap(ofTerm);
}

function kept(all: readonly WordSequence[], distance: number): readonly SoughtWords[] {
  const sequences = all.filter((sequence) => sequence.length > 0);
  return sequences.length > 0 ? [{ sequences, distance }] : [];
}
