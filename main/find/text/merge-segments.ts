import type { Columns } from '../columns/columns.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { TermPostings } from './occurrences.ts';
import { eachArticle } from './postings.ts';
import type { IndexedArticles, Segment, Segments, TermAt } from './segments.ts';

/** Segments of so many articles are left as they are. */
const LARGE = 2048;
/** As many segments of about one size become one; sizes differ by this factor. */
const TOGETHER = 8;

/** Small segments that should become one, so that a search looks into few: as many of one size as make one of the next. */
export function mergeable({ all }: Segments): readonly Segment[] {
  const bySize = new Map<number, Segment[]>();
  for (const segment of all) {
    const { length } = segment.articles.numbers;
    if (length >= LARGE) continue;
    const size = Math.floor(Math.log(Math.max(1, length)) / Math.log(TOGETHER));
    bySize.set(size, [...(bySize.get(size) ?? []), segment]);
  }
  return [...bySize.values()].find(({ length }) => length >= TOGETHER) ?? [];
}

/** The articles of segments that are still there, by number. */
export function mergedArticles(segments: readonly Segment[], columns: Columns): IndexedArticles {
  const articles = segments
    .flatMap(({ articles: { numbers, titleEnds, standfirstEnds } }) =>
      numbers.map((number, at) => ({ number, title: titleEnds[at] ?? 0, standfirst: standfirstEnds[at] ?? 0 })),
    )
    .filter(({ number }) => columns.isLive(number))
    .toSorted((one, other) => one.number - other.number);
  return {
    numbers: articles.map(({ number }) => number),
    titleEnds: articles.map(({ title }) => title),
    standfirstEnds: articles.map(({ standfirst }) => standfirst),
  };
}

/** The postings of segments as those of one, without articles that are gone. */
export function* mergedPostings(
  segments: Segments,
  merged: readonly Segment[],
  columns: Columns,
): Generator<TermPostings> {
  const sources = merged.map((segment) => segments.terms(segment));
  const heads = sources.map((source) => source.next().value ?? undefined);
  for (;;) {
    const term = least(heads.map((head) => head?.term));
    if (term === undefined) return;
    const here: TermAt[] = [];
    for (const [index, head] of heads.entries()) {
      if (head?.term !== term) continue;
      here.push(head);
      heads[index] = sources[index]?.next().value ?? undefined;
    }
    const postings = joined(term, here, columns);
    if (postings.articles > 0) yield postings;
  }
}

function least(terms: readonly (string | undefined)[]): string | undefined {
  return terms.reduce((one, other) => (one === undefined || (other !== undefined && other < one) ? other : one));
}

interface Posting {
  readonly number: number;
  readonly weight: number;
  readonly places: Uint8Array;
}

function joined(term: string, at: readonly TermAt[], columns: Columns): TermPostings {
  const postings = at
    .flatMap(postingsOf)
    .filter(({ number }) => columns.isLive(number))
    .toSorted((one, other) => one.number - other.number);
  const [docs, places] = [new ByteWriter(), new ByteWriter()];
  let before = 0;
  for (const posting of postings) {
    docs.number(posting.number - before);
    docs.byte(posting.weight);
    places.number(posting.places.length);
    places.bytes(posting.places);
    before = posting.number;
  }
  return { term, articles: postings.length, docs: docs.view(), places: places.view() };
}

function postingsOf({ docs, places }: TermAt): Posting[] {
  const { bytes, start, end } = places();
  const reader = new ByteReader(bytes, start, end);
  const postings: Posting[] = [];
  eachArticle(docs, (number, weight) => {
    const length = reader.number();
    postings.push({ number, weight, places: bytes.subarray(reader.at, reader.at + length) });
    reader.at += length;
  });
  return postings;
}
