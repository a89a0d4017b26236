import type { DatedValue, Provenance } from '../../../../data/article.ts';
import { parseDateLine } from '../../news/date-line.ts';
import type { DateContext } from '../../news/dates.ts';
import type { FieldSheet } from '../../news/field-sheet.ts';
import { attribute, plainText } from '../document/element.ts';
import type { LinkedData } from './linked-data.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageView } from './page-view.ts';
import { readStatedDate } from './stated-date.ts';

type Field = 'published' | 'updated';

interface Candidate {
  readonly value: DatedValue;
  readonly from: Provenance['from'];
  readonly sure: Provenance['sure'];
  readonly evidence: string;
}

const PUBLISHED_NAMES =
  'article:published_time og:article:published_time og:published_time article:published article.published parsely-pub-date sailthru.date datepublished cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date publishdate publish-date publish_date pubdate pub_date publication_date publication-date published_date originalpublicationdate article_date_original bt:pubdate timestamp date date.available displaydate pdate citation_publication_date weibo:article:create_at'.split(
    ' ',
  );
const UPDATED_NAMES =
  'article:modified_time og:updated_time og:article:modified_time article:modified article.updated datemodified dcterms.modified dc.date.modified lastmod last-modified bt:moddate revision_date modified weibo:article:update_at'.split(
    ' ',
  );
const SHOWN =
  'time, [itemprop~="datePublished"], [itemprop~="dateModified"], [class*="date" i], [class*="time" i], [class*="publish" i], [class*="updated" i], [class*="posted" i], [id*="date" i]';
const MOST_SHOWN = 60;

/** When it appeared and was changed, by linked data, then metadata, then what the page shows, then its address. */
export function offerDates(
  sheet: FieldSheet,
  linked: LinkedData,
  meta: MetaTags,
  view: PageView,
  context: DateContext,
): void {
  const shown = shownDates(view, context);
  const read = (texts: readonly string[], from: Candidate['from']): readonly Candidate[] =>
    texts.flatMap((evidence) => {
      const value = readStatedDate(evidence, context);
      return value ? [{ value, from, sure: 'certain' as const, evidence }] : [];
    });
  const published = [
    ...read([...linked.texts('datePublished'), ...linked.texts('dateCreated')], 'json-ld'),
    ...read(
      PUBLISHED_NAMES.flatMap((name) => meta.all(name)),
      'meta-tag',
    ),
    ...shown.published,
  ];
  const updated = [
    ...read(linked.texts('dateModified'), 'json-ld'),
    ...read(
      UPDATED_NAMES.flatMap((name) => meta.all(name)),
      'meta-tag',
    ),
    ...shown.updated,
  ];
  const first = offerBest(sheet, 'published', published);
  offerBest(
    sheet,
    'updated',
    updated.filter(({ value }) => first === undefined || isLater(value, first)),
  );
}

/** The first candidate's day, in the words of the one that knows it most exactly. */
function offerBest(sheet: FieldSheet, field: Field, candidates: readonly Candidate[]): DatedValue | undefined {
  const [first] = candidates;
  if (!first) return undefined;
  const same = candidates.filter(({ value }) => value.value.slice(0, 10) === first.value.value.slice(0, 10));
  const best = same.toSorted((one, other) => exactness(other.value) - exactness(one.value))[0] ?? first;
  sheet.offer(field, best.value, best.from, best.sure, best.evidence);
  return best.value;
}

/** A time with its zone says more than one without, and that more than a day; seconds are no matter. */
const exactness = ({ value }: DatedValue): number => {
  if (!value.includes('T')) return value.length / 100;
  return /(?:Z|[+-]\d{2}:\d{2})$/u.test(value) ? 2 : 1;
};

function isLater(one: DatedValue, other: DatedValue): boolean {
  if (one.precision !== 'time' || other.precision !== 'time') return one.value.slice(0, 10) > other.value.slice(0, 10);
  const zoned = [one.value, other.value].every((value) => /(?:Z|[+-]\d{2}:\d{2})$/u.test(value));
  return zoned
    ? Date.parse(one.value) - Date.parse(other.value) >= 60_000
    : one.value.slice(0, 16) > other.value.slice(0, 16);
}

function shownDates(
  { root, isCredible, measures }: PageView,
  context: DateContext,
): Readonly<Record<Field, readonly Candidate[]>> {
  const found: Record<Field, Candidate[]> = { published: [], updated: [] };
  for (const element of [...root.querySelectorAll(SHOWN)].slice(0, MOST_SHOWN)) {
    if (measures(element).text > 200 || !isCredible(element)) continue;
    const machine =
      attribute(element, 'datetime') ||
      attribute(element, 'content') ||
      attribute(element, 'data-timestamp') ||
      attribute(element, 'title');
    const evidence = plainText(element);
    const isUpdate =
      /modified|updated|updt/iu.test(`${attribute(element, 'itemprop')} ${attribute(element, 'class')}`) ||
      /^\W*(?:last )?(?:updated|modified)/iu.test(evidence);
    const stated = machine === '' ? undefined : readStatedDate(machine, context);
    if (stated) {
      found[isUpdate ? 'updated' : 'published'].push({
        value: stated,
        from: 'markup',
        sure: 'likely',
        evidence: machine,
      });
      continue;
    }
    const line = parseDateLine(evidence, context);
    if (line?.published)
      found[isUpdate ? 'updated' : 'published'].push({
        value: line.published,
        from: 'markup',
        sure: line.sure === 'certain' ? 'likely' : line.sure,
        evidence,
      });
    if (line?.updated)
      found.updated.push({
        value: line.updated,
        from: 'markup',
        sure: line.sure === 'certain' ? 'likely' : line.sure,
        evidence,
      });
  }
  return found;
}

/** `…/2024/03/01/bridge`: the day a site filed an article under. */
export function dateInAddress(address: string | undefined, context: DateContext): DatedValue | undefined {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|$)/u.exec(address ?? '') ?? [];
  return year === undefined ? undefined : readStatedDate(`${year}-${month}-${day}`, context);
}
