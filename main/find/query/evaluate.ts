import type { DateTerm, IsTerm, LengthTerm, Possession, QueryTerm, WordsTerm } from '../../../data/query/query.ts';
import { allBits, type Bits, bitsWhere, difference, intersection, noBits, union } from '../columns/bits.ts';
import { Flag } from '../columns/flags.ts';
import type { Steps } from '../steps.ts';
import { type FindContext, withValue } from './context.ts';
import { findValue } from './fields.ts';
import { findNoteWords, findScope } from './note-words.ts';
import { findWords, textsOf, type Wording, wordingOf, wordingsOf } from './words.ts';

type IsPrefix = (term: WordsTerm) => boolean;

/** Articles that meet a term. `isPrefix` says which words are still being typed. */
function* evaluate(context: FindContext, term: QueryTerm, isPrefix: IsPrefix): Steps<Bits> {
  switch (term.kind) {
    case 'word':
    case 'phrase':
    case 'near':
      return yield* findAnywhere(context, textsOf(term), wordingOf(term, isPrefix(term)));
    case 'or':
      return yield* evaluateAny(context, term.terms, isPrefix);
    case 'not':
      return difference(allBits(context.size), yield* evaluate({ ...context, scores: undefined }, term.term, isPrefix));
    case 'scope':
      return findScope(context, term, isPrefix);
    case 'field':
      return term.field === 'title'
        ? yield* findTitle(context, term)
        : findValue(context, { ...term, field: term.field });
    case 'has':
      return withFlag(context, possessions[term.what], true);
    case 'is':
      return isIn(context, term.condition);
    case 'language':
      return inLanguage(context, term.language);
    case 'date':
      return publishedWithin(context, term);
    case 'length':
      return ofLength(context, term);
  }
}

/** In the text or in a note on it. */
function* findAnywhere(context: FindContext, texts: readonly string[], wording: Wording): Steps<Bits> {
  const wordings = wordingsOf(context, texts, wording);
  // Without a letter or digit it asks for nothing.
  if (wordings.length === 0) return allBits(context.size);
  return union(yield* findWords(context, wordings, wording), findNoteWords(context, wordings, wording));
}

function* findTitle(
  context: FindContext,
  { value, exact, prefix }: { value: string; exact: boolean; prefix: boolean },
): Steps<Bits> {
  const wording = { exact, prefix, inTitle: true };
  const wordings = wordingsOf(context, [value], wording);
  return wordings.length === 0 ? allBits(context.size) : yield* findWords(context, wordings, wording);
}

const possessions: Readonly<Record<Possession, number>> = {
  notes: Flag.notes,
  highlights: Flag.highlights,
  image: Flag.image,
  versions: Flag.versions,
  correction: Flag.corrected,
};

function withFlag({ columns, size }: FindContext, flag: number, isSet: boolean): Bits {
  const { flags } = columns.slots;
  return bitsWhere(size, (number) => (((flags[number] ?? 0) & flag) !== 0) === isSet);
}

function isIn(context: FindContext, condition: IsTerm['condition']): Bits {
  return condition === 'read' ? withFlag(context, Flag.unread, false) : withFlag(context, Flag[condition], true);
}

/** `lang:pt` finds `pt-BR` too. */
function inLanguage(context: FindContext, wanted: string): Bits {
  const names = [...context.columns.values.of('language')];
  const ids = names.flatMap(([name, id]) => (`${name.toLowerCase()}-`.startsWith(`${wanted}-`) ? [id] : []));
  return withValue(context, context.columns.slots.language, new Set(ids));
}

function publishedWithin({ columns, size }: FindContext, { from, until }: DateTerm): Bits {
  const { day } = columns.slots;
  const code = (date: string | null) => (date === null ? undefined : Number(date.replaceAll('-', '')));
  const [first = 1, end = Infinity] = [code(from), code(until)];
  return bitsWhere(size, (number) => {
    const at = beginningOf(day[number] ?? 0);
    return at >= first && at < end;
  });
}

/** The first day of a date that does not say which. */
const beginningOf = (day: number): number =>
  day === 0 ? 0 : day + (day % 10_000 < 100 ? 100 : 0) + (day % 100 === 0 ? 1 : 0);

function ofLength({ columns, size }: FindContext, { min, max }: LengthTerm): Bits {
  const { words } = columns.slots;
  const [least, most] = [min ?? 0, max ?? Infinity];
  return bitsWhere(size, (number) => {
    const count = words[number] ?? 0;
    return count >= least && count <= most;
  });
}

/** Articles that meet all terms. */
export function* evaluateAll(context: FindContext, terms: readonly QueryTerm[], isPrefix: IsPrefix): Steps<Bits> {
  let found = allBits(context.size);
  for (const term of terms) {
    found = intersection(found, yield* evaluate(context, term, isPrefix));
    yield;
  }
  return found;
}

function* evaluateAny(context: FindContext, terms: readonly QueryTerm[], isPrefix: IsPrefix): Steps<Bits> {
  let found = noBits(context.size);
  for (const term of terms) found = union(found, yield* evaluate(context, term, isPrefix));
  return found;
}
