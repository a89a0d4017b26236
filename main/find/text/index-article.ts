import type { Article } from '../../../data/article.ts';
import { articleText } from '../../../data/text.ts';
import { eachWord, wordText } from '../../../data/words/each-word.ts';
import { foldText } from '../../../data/words/fold-text.ts';
import { Field, type Occurrences } from './occurrences.ts';
import type { SeenForms } from './seen-forms.ts';
import { stemLanguage } from './words.ts';

type Texts = Pick<Article, 'title' | 'standfirst' | 'blocks' | 'language'>;

/** Adds the words of an article to those that a segment is made of. Places run on from field to field. */
export function indexArticle(number: number, article: Texts, occurrences: Occurrences, forms: SeenForms): void {
  const language = stemLanguage(article.language);
  const [title, standfirst, body] = [article.title, article.standfirst ?? '', articleText(article.blocks)].map(
    (text) => foldText(text).text,
  );
  let place = 0;
  const add = (folded = '', field: Field = Field.body) => {
    eachWord(folded, (start, end, isSpaceless) => {
      const term = addWord(occurrences, { folded, start, end }, place, field);
      if (!isSpaceless) forms.see(language, term);
      place += 1;
    });
    return place;
  };
  occurrences.begin(number);
  occurrences.endFields(add(title, Field.title), add(standfirst, Field.standfirst));
  add(body);
}

interface PlacedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function addWord(occurrences: Occurrences, { folded, start, end }: PlacedWord, place: number, field: Field): number {
  const unit = folded.charCodeAt(start);
  // Only numbers are not spelled as they stand.
  if (unit < 0x30 || unit > 0x39) return occurrences.add(folded, start, end, place, field);
  const text = wordText(folded, start, end);
  return occurrences.add(text, 0, text.length, place, field);
}
