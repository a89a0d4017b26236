import type { Provenance, DatedValue } from '../../../data/article.ts';
import { readDate, type DateContext } from './dates.ts';

/** The date in a file's name: `2020-03-26-…`, `20200326_…`, `26-03-2020`, `… 26 March 2020`. */
export function dateInFileName(
  fileName: string,
  context: DateContext,
): { value: DatedValue; sure: Provenance['sure']; evidence: string } | undefined {
  const name = fileName.slice(0, 200).replace(/\.[^.]{1,10}$/u, '');
  for (const match of name.matchAll(DATE)) {
    const [evidence] = match;
    const found = readDate(evidence.replaceAll('_', '-').replace(/(?<=\d{4}-\d{2}-\d{2})-(?=\d)/u, 'T'), context);
    if (found && found.value.precision !== 'year') {
      return { value: dayOf(found.value), sure: found.sure === 'certain' ? 'likely' : 'guess', evidence };
    }
  }
  return undefined;
}

/** Digits that are not part of a longer number: years first, then days first. */
const DATE =
  /(?<!\d)(?:(?:19|20)\d{2}([-_.])\d{1,2}\1\d{1,2}|(?:19|20)\d{2}[01]\d[0-3]\d|\d{1,2}([-_.])\d{1,2}\2(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}(?!-?\d))(?!\d)/gu;

/** A time in a file's name is the scraper's, not the paper's. */
const dayOf = (value: DatedValue): DatedValue =>
  value.precision === 'time' ? { value: value.value.slice(0, 10), precision: 'day' } : value;
