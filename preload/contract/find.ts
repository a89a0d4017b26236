import { z } from 'zod';
import { ListView, QueryText, Turn } from './articles.ts';
import { reply, request } from './request.ts';

/** What articles can be counted and narrowed by. */
export const Facet = z.enum([
  'source',
  'place',
  'author',
  'agency',
  'tag',
  'language',
  'year',
  'collection',
  'section',
]);
export type Facet = z.infer<typeof Facet>;

export interface FacetCounts {
  /** How many values there are, with those beyond the limit. */
  readonly total: number;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  /** As a query names it. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The facets asked for, each with its most frequent values; years are in order, the latest first. */
export type Facets = Readonly<Partial<Record<Facet, FacetCounts>>>;

export const TimelineUnit = z.enum(['year', 'month', 'day']);
export type TimelineUnit = z.infer<typeof TimelineUnit>;

/** Articles published in a year (`2020`), a month (`2020-03`) or on a day (`2020-03-26`); only those with any. */
export interface TimelineBar {
  readonly start: string;
  readonly count: number;
}

export interface Timeline {
  readonly unit: TimelineUnit;
  readonly bars: readonly TimelineBar[];
  /** Articles that have no date, or none as fine as the unit. */
  readonly undated: number;
  /** The outlets with most articles, most first. */
  readonly lanes: readonly { readonly source: string; readonly bars: readonly TimelineBar[] }[] | null;
}

export interface Suggestion {
  /** What replaces the text from `start` to `end`. */
  readonly insert: string;
  readonly label: string;
  readonly kind: 'field' | 'value' | 'word' | Facet;
  /** Articles that have it, where that is known. */
  readonly count: number | null;
}

export interface Completions {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

/** What a query finds, in numbers. */
export const findRequests = {
  /** Counts follow the query; a facet's own terms in it are left out of its own counts. Every facet unless one is named. */
  'find.facets': request(
    z.strictObject({
      query: QueryText,
      view: ListView.optional(),
      facet: Facet.optional(),
      limit: z.int().min(1).max(1000).optional(),
      turn: Turn.optional(),
    }),
    reply<Facets>(),
  ),
  /** Without a `unit`, the finest of which there are few enough to draw. */
  'find.timeline': request(
    z.strictObject({
      query: QueryText,
      view: ListView.optional(),
      unit: TimelineUnit.optional(),
      lanes: z.boolean().optional(),
      turn: Turn.optional(),
    }),
    reply<Timeline>(),
  ),
  /** What could stand at `cursor` in a query, or go on from what stands before it. */
  'find.complete': request(z.strictObject({ text: QueryText, cursor: z.int().nonnegative() }), reply<Completions>()),
} as const;
