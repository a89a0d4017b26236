import { KEYWORDS } from '../../data/query/keywords.ts';
import { type Args, type Completions, Facet, type Suggestion } from '../../preload/contract.ts';
import type { Database } from './database.ts';
import { facets } from './facets.ts';
import { foldedWords } from './query/fields.ts';

const MOST = 8;
/** Values looked through for those that go on from what was typed. */
const MOST_VALUES = 1000;

/** What may stand where someone is typing: names of fields, or values of the field that is named. */
export function complete(database: Database, { text, cursor }: Args<'find.complete'>): Completions {
  const before = text.slice(0, cursor);
  const [, start = '', minus = '', keyword, value = ''] =
    /(^|.*\s)(-?)(?:([a-z]+):)?("[^"]*|\S*)$/su.exec(before) ?? [];
  const from = start.length + minus.length;
  const place = { start: from, end: cursor };
  if (keyword === undefined) return { ...place, suggestions: fieldsFor(value) };
  const facet = Facet.options.find((each) => each === keyword || (each === 'language' && keyword === 'lang'));
  if (facet === undefined || facet === 'year') return { ...place, suggestions: [] };
  const typed = value.replace(/^"/u, '');
  return { ...place, suggestions: valuesFor(database, { facet, keyword, typed }) };
}

function fieldsFor(typed: string): Suggestion[] {
  if (typed === '') return [];
  return KEYWORDS.filter((name) => name.startsWith(typed.toLowerCase()))
    .slice(0, MOST)
    .map((name) => ({ insert: `${name}:`, label: `${name}:`, kind: 'field', count: null }));
}

function valuesFor(
  database: Database,
  { facet, keyword, typed }: { readonly facet: Facet; readonly keyword: string; readonly typed: string },
): Suggestion[] {
  const wanted = foldedWords(typed).trimEnd();
  const { values = [] } = facets(database, { query: '', facet, limit: MOST_VALUES })[facet] ?? {};
  return values
    .filter(({ label }) => foldedWords(label).includes(wanted))
    .slice(0, MOST)
    .map(({ value, label, count }) => {
      const shown = facet === 'collection' ? value : label;
      return {
        insert: `${keyword}:${/^[\w/-]+$/u.test(value) ? value : `"${value}"`} `,
        label: shown,
        kind: facet,
        count,
      };
    });
}
