import type { Article } from '../../../data/article.ts';
import { articleText } from '../../../data/text.ts';
import { Field, type Occurrences } from './occurrences.ts';
import { type IndexWord, stemLanguage, wordsOf } from './words.ts';

/** Forms that words of a language were seen in, with their stems. */
export type Forms = Map<string, Map<string, string>>;

type Texts = Pick<Article, 'title' | 'standfirst' | 'blocks' | 'language'>;

/** Adds the words of an article to those that a segment is made of. Places run on from field to field. */
export function indexArticle(number: number, article: Texts, occurrences: Occurrences, forms: Forms): void {
  const language = stemLanguage(article.language);
  const stems = stemsFor(forms, language);
  const title = wordsOf(article.title, language);
  const standfirst = wordsOf(article.standfirst ?? '', language);
  const body = wordsOf(articleText(article.blocks), language);
  const standfirstEnd = title.length + standfirst.length;
  const add = (words: readonly IndexWord[], from: number, field: Field) => {
    for (const [place, { term, stem }] of words.entries()) {
      occurrences.add(term, from + place, field);
      stems.set(term, stem);
    }
  };
  occurrences.begin(number, title.length, standfirstEnd);
  add(title, 0, Field.title);
  add(standfirst, title.length, Field.standfirst);
  add(body, standfirstEnd, Field.body);
}

function stemsFor(forms: Forms, language: string): Map<string, string> {
  const known = forms.get(language);
  if (known !== undefined) return known;
  const stems = new Map<string, string>();
  forms.set(language, stems);
  return stems;
}
