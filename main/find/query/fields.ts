import { collectionsCalled } from '../../../data/collection-names.ts';
import { isCollectionWithin } from '../../../data/collections.ts';
import type { FieldTerm } from '../../../data/query/query.ts';
import { TAG_SEPARATOR } from '../../../data/tags.ts';
import { collectionTree } from '../../archive/library/library-records.ts';
import { type Bits, bitsWhere, noBits } from '../columns/bits.ts';
import type { ValueKind } from '../columns/values.ts';
import { wordsOf } from '../text/words.ts';
import { type FindContext, withValue } from './context.ts';

type ValueField = Exclude<FieldTerm['field'], 'title'>;

/** Articles of which a field has a value. */
export function findValue(
  context: FindContext,
  { field, value, exact, prefix }: FieldTerm & { field: ValueField },
): Bits {
  if (field === 'collection') return inList(context, 'collections', collectionIds(context, value));
  const matches = matcherOf(field, value, { exact, prefix });
  const known = context.columns.values.of(field);
  const ids = new Set([...known].flatMap(([name, id]) => (matches(name) ? [id] : [])));
  if (field === 'author') return inList(context, 'authors', ids);
  if (field === 'tag') return inList(context, 'tags', ids);
  return withValue(context, context.columns.slots[field], ids);
}

function inList(context: FindContext, name: 'authors' | 'tags' | 'collections', ids: ReadonlySet<number>): Bits {
  if (ids.size === 0) return noBits(context.size);
  const lists = context.columns.slots[name];
  return bitsWhere(context.size, (number) => lists[number]?.some((id) => ids.has(id)) === true);
}

/** Folded words, each with a space around it. */
export const foldedWords = (text: string): string =>
  ` ${wordsOf(text, '')
    .map(({ term }) => term)
    .join(' ')} `;

function matcherOf(
  field: ValueKind,
  value: string,
  { exact, prefix }: { readonly exact: boolean; readonly prefix: boolean },
): (name: string) => boolean {
  if (field === 'tag') return tagMatcher(value, prefix);
  const wanted = foldedWords(value);
  const beginning = wanted.trimEnd();
  if (exact) return (name) => (prefix ? foldedWords(name).startsWith(beginning) : foldedWords(name) === wanted);
  return (name) => foldedWords(name).includes(prefix ? beginning : wanted);
}

/** A tag is found under its own name, and under that of each tag it is nested in. */
function tagMatcher(value: string, prefix: boolean): (name: string) => boolean {
  const levels = (text: string) => text.split(TAG_SEPARATOR).map(foldedWords);
  const wanted = levels(value);
  const last = wanted.pop() ?? '';
  return (name) => {
    const own = levels(name);
    const at = own[wanted.length];
    if (at === undefined || wanted.some((level, index) => level !== own[index])) return false;
    return prefix ? at.startsWith(last.trimEnd()) : at === last;
  };
}

/** Numbers of the collections that a query names, and of those within them. */
function collectionIds({ database, columns }: FindContext, value: string): Set<number> {
  const tree = collectionTree(database);
  const wanted = collectionsCalled(value, tree);
  const known = columns.values.of('collection');
  return new Set(
    tree
      .filter(({ id }) => wanted.some((collection) => isCollectionWithin(id, collection, tree)))
      .flatMap(({ id }) => known.get(id) ?? []),
  );
}
