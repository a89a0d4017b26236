import { z } from 'zod';

/**
 * What an article is: blocks whose text carries inline marks, and news fields around them that each say where they came
 * from. Offsets (`start`, `end`) count UTF-16 code units, as JavaScript strings do; `end` is exclusive.
 */

export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;

const offsets = { start: z.int().nonnegative(), end: z.int().nonnegative() };

/** An inline mark over `[start, end)` of the text it sits beside. Marks may nest and overlap. */
export const Mark = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['emphasis', 'strong', 'code', 'strike', 'underline', 'sub', 'sup']),
    ...offsets,
  }),
  z.object({ type: z.literal('link'), ...offsets, href: z.string() }),
]);
export type Mark = z.infer<typeof Mark>;

/** A run of text with its marks. Text never contains a newline except in code. */
export const RichText = z.object({ text: z.string(), marks: z.array(Mark).optional() });
export type RichText = z.infer<typeof RichText>;

/** Set only where a block differs from its article. */
const blockLanguage = { language: z.string().optional(), direction: Direction.optional() };

const Paragraph = z.object({ type: z.literal('paragraph'), ...RichText.shape, ...blockLanguage });
const Heading = z.object({
  type: z.literal('heading'),
  level: z.int().min(1).max(6),
  ...RichText.shape,
  ...blockLanguage,
});

/** List items are flat; `depth` (0 = outermost) says how they nest. */
const ListItem = z.object({
  ...RichText.shape,
  depth: z.int().nonnegative().optional(),
  ordered: z.boolean().optional(),
});
const List = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().optional(),
  items: z.array(ListItem),
  ...blockLanguage,
});

/** `kind: 'pull'` repeats words of the text for display, as printed pages do. */
const Quote = z.object({
  type: z.literal('quote'),
  kind: z.enum(['block', 'pull']).optional(),
  paragraphs: z.array(RichText),
  cite: RichText.optional(),
  ...blockLanguage,
});

/**
 * An image. `asset` is the SHA-256 of bytes in the archive's `assets/`; without it the image is not here and `address`
 * (never fetched) says where it was.
 */
const Figure = z.object({
  type: z.literal('figure'),
  asset: z.string().optional(),
  mediaType: z.string().optional(),
  address: z.string().optional(),
  alt: z.string().optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  caption: RichText.optional(),
  credit: z.string().optional(),
});

const TableCell = z.object({
  ...RichText.shape,
  isHeader: z.boolean().optional(),
  columnSpan: z.int().positive().optional(),
  rowSpan: z.int().positive().optional(),
  align: z.enum(['start', 'center', 'end']).optional(),
});
export type TableCell = z.infer<typeof TableCell>;
const Table = z.object({
  type: z.literal('table'),
  caption: RichText.optional(),
  rows: z.array(z.array(TableCell)),
  ...blockLanguage,
});
const Code = z.object({ type: z.literal('code'), text: z.string(), codeLanguage: z.string().optional() });
const Rule = z.object({ type: z.literal('rule') });

export const Block = z.discriminatedUnion('type', [Paragraph, Heading, List, Quote, Figure, Table, Code, Rule]);
export type Block = z.infer<typeof Block>;

/**
 * A date as precise as its source: `value` is the ISO 8601 prefix that is known (`2020`, `2020-03`, `2020-03-26`,
 * `2020-03-26T09:30`, or with seconds and zone).
 */
export const DatedValue = z.object({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/u),
  precision: z.enum(['year', 'month', 'day', 'time']),
});
export type DatedValue = z.infer<typeof DatedValue>;

/** Where the report was filed: `place` for display (`Baghdad`), `text` as it stood in the source (`(BAGHDAD) —`). */
export const Dateline = z.object({ place: z.string(), region: z.string().optional(), text: z.string() });
export type Dateline = z.infer<typeof Dateline>;

/** How a field came to be. `evidence` is the source text it was read from. */
export const Provenance = z.object({
  from: z.enum([
    'header',
    'front-matter',
    'json-ld',
    'meta-tag',
    'markup',
    'first-line',
    'text',
    'file-name',
    'folder-name',
    'file-time',
    'export',
    'detector',
    'reader',
  ]),
  sure: z.enum(['certain', 'likely', 'guess']),
  evidence: z.string().optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/**
 * Text that cleaning took out of the source. `before` is the index in `blocks` it stood in front of (`blocks.length` for
 * the end), so that it can be shown in place and put back.
 */
export const RemovedSpan = z.object({
  text: z.string(),
  before: z.int().nonnegative(),
  reason: z.enum([
    'comment-prompt',
    'share-bar',
    'newsletter',
    'related',
    'advertisement',
    'navigation',
    'legal',
    'dateline',
    'byline',
    'duplicate-title',
    'page-mark',
    /** A line that the reader leaves out of all articles of its outlet. */
    'repeated',
    /** Left out by the reader, of this article alone. */
    'reader',
    /** Lines that name fields (`Title: …`, front matter) and became those fields. */
    'header',
    /** A line that holds nothing but the date. */
    'date',
  ]),
});
export type RemovedSpan = z.infer<typeof RemovedSpan>;

/** The fields whose provenance is kept. */
export const DerivedField = z.enum([
  'title',
  'standfirst',
  'byline',
  'agency',
  'dateline',
  'published',
  'updated',
  'source',
  'section',
  'url',
  'language',
  'direction',
  'tags',
]);
export type DerivedField = z.infer<typeof DerivedField>;

const contentFields = {
  title: z.string(),
  standfirst: z.string().optional(),
  /** Names, as credited, in order. */
  byline: z.array(z.string()),
  /** Other credits: `Reporting by …`, `Editing by …`, `Photographs by …`. */
  credits: z.array(z.object({ role: z.string(), names: z.array(z.string()) })).optional(),
  agency: z.string().optional(),
  dateline: Dateline.optional(),
  published: DatedValue.optional(),
  updated: DatedValue.optional(),
  /** The outlet, as a reader would call it. */
  source: z.string().optional(),
  section: z.string().optional(),
  url: z.string().optional(),
  canonicalUrl: z.string().optional(),
  /** BCP 47. */
  language: z.string().optional(),
  direction: Direction,
  tags: z.array(z.string()),
  blocks: z.array(Block),
  removed: z.array(RemovedSpan),
  /** Whether the text may be less than the article, or something else: its page did not show which part was meant. */
  isTextUnsure: z.boolean().optional(),
  provenance: z.partialRecord(DerivedField, Provenance),
};

/** What an importer makes of a source: an article before the archive has taken it in. */
export const ArticleContent = z.object(contentFields);
export type ArticleContent = z.infer<typeof ArticleContent>;

/** The source's own bytes, kept untouched in `originals/<sha256>`. */
export const Original = z.object({
  sha256: z.string(),
  /** As the reader would recognise it: relative to what was imported. */
  fileName: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** ISO 8601. */
  modifiedAt: z.string().optional(),
  /** Where in it the article was, in a file of several. */
  part: z.string().optional(),
  /** The address that it gave for the article. */
  url: z.string().optional(),
  /** Text encoding it was decoded with, for text sources. */
  encoding: z.string().optional(),
  /** Reader and its version: `text@1`. */
  importer: z.string(),
});
export type Original = z.infer<typeof Original>;

export const ArticleId = z.string().regex(/^[a-z0-9-]{1,64}$/u);

/**
 * An article as the archive stores it. Immutable but for its `clock`: a changed text of the same article is a further
 * record whose `versionOf` names the first.
 */
export const Article = z.looseObject({
  id: ArticleId,
  clock: z.string(),
  ...contentFields,
  versionOf: ArticleId.optional(),
  /** SHA-256 (hex) of the article's text; see `articleText`. */
  textHash: z.string(),
  /** Words of the text by Unicode segmentation for its language. */
  wordCount: z.int().nonnegative(),
  originals: z.array(Original),
  /** ISO 8601. */
  importedAt: z.string(),
  /** The import that brought it in. */
  importId: z.string(),
});
export type Article = z.infer<typeof Article>;

/**
 * What is left of an article, or of one version of it, that was deleted for good. It wins over every record of that id
 * with an older clock, whoever wrote it.
 */
export const ArticleDeletion = z.looseObject({ id: ArticleId, clock: z.string(), deleted: z.literal(true) });
export type ArticleDeletion = z.infer<typeof ArticleDeletion>;

/** What a shard holds. */
export const ArticleRecord = z.union([Article, ArticleDeletion]);
export type ArticleRecord = z.infer<typeof ArticleRecord>;

export const isDeletion = (record: ArticleRecord): record is ArticleDeletion => record['deleted'] === true;
