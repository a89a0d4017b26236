import { createHash } from 'node:crypto';
import { anchor, describeSelection } from '../../../data/anchoring.ts';
import type { Annotation, Color, NotePlace, Selector } from '../../../data/annotation.ts';
import type { DraftAnnotation } from '../../import/reader.ts';

/** The text that annotations arrive on. */
export interface ArrivingOn {
  readonly articleId: string;
  readonly text: string;
  readonly textHash: string;
}

export interface ArrivedNotes {
  /** Those that are not here yet. */
  readonly added: readonly Annotation[];
  /** How many of them have words that are not in the text, or not yet. */
  readonly unplaced: number;
}

interface Stamping {
  readonly stamp: () => string;
  /** Unix time in ms. */
  readonly now: () => number;
}

/**
 * Annotations from elsewhere as the archive keeps them, without those that are here: the same by their id there, or by
 * their words on the same quote. One that the reader deleted since stays deleted.
 */
export function arrivingNotes(
  drafts: readonly DraftAnnotation[],
  here: readonly Annotation[],
  on: ArrivingOn,
  stamping: Stamping,
): ArrivedNotes {
  const known = new Set(here.flatMap((annotation) => [annotation.id, contentKey(annotation)]));
  const added: Annotation[] = [];
  let unplaced = 0;
  for (const draft of drafts) {
    const { annotation, place } = annotationOf(draft, on, stamping);
    if (known.has(annotation.id) || known.has(contentKey(annotation))) continue;
    known.add(annotation.id).add(contentKey(annotation));
    added.push(annotation);
    if (place === 'unplaced') unplaced += 1;
  }
  return { added, unplaced };
}

function annotationOf(draft: DraftAnnotation, on: ArrivingOn, { stamp, now }: Stamping) {
  const { quote, prefix, suffix, color, foreignId } = draft;
  const isWhole = quote === undefined || quote.trim() === '';
  const created = instant(draft.createdAt) ?? new Date(now()).toISOString();
  const body = bodyOf(draft);
  const annotation: Annotation = {
    id: idOf(draft, on.articleId),
    type: 'Annotation',
    motivation: body.some(({ purpose }) => purpose === 'commenting') ? 'commenting' : 'highlighting',
    created,
    modified: instant(draft.modifiedAt) ?? created,
    body,
    target: {
      source: `urn:backfile:article:${on.articleId}`,
      selector: isWhole ? [] : [quoteSelector({ exact: quote, prefix, suffix })],
    },
    'backfile:color': colorOf(color),
    // Made on no text that is known here, so that it is looked for by its words.
    'backfile:textHash': '',
    'backfile:clock': stamp(),
    ...(isWhole ? { 'backfile:about': 'article' as const } : {}),
    ...(foreignId === undefined ? {} : { 'backfile:foreignId': foreignId }),
  };
  if (isWhole) return { annotation, place: 'whole' as const };
  const place = anchor(on.text, on.textHash, annotation);
  return { annotation: placed(annotation, place, on), place: place.status };
}

/** With the position of its words, and the words around them, where there can be no doubt. */
function placed(annotation: Annotation, place: NotePlace, { text, textHash }: ArrivingOn): Annotation {
  if (place.status !== 'placed') return annotation;
  const selector = describeSelection(text, place.start, place.end);
  return { ...annotation, target: { ...annotation.target, selector }, 'backfile:textHash': textHash };
}

function quoteSelector(words: {
  readonly exact: string;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}): Selector {
  const { exact, prefix, suffix } = words;
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function bodyOf({ text, tags = [] }: DraftAnnotation): Annotation['body'] {
  const tagging = tags.map((value) => ({ type: 'TextualBody' as const, purpose: 'tagging', value }));
  if (text.trim() === '') return tagging;
  return [{ type: 'TextualBody', purpose: 'commenting', value: text, format: 'text/plain' }, ...tagging];
}

/** What service's colours come nearest to, by the names that services use. */
const COLORS: readonly (readonly [RegExp, Color])[] = [
  [/green|lime|teal|mint/iu, 'green'],
  [/blue|cyan|aqua|turquoise/iu, 'blue'],
  [/pink|red|purple|violet|magenta|rose/iu, 'pink'],
];

const colorOf = (name: string | undefined): Color =>
  COLORS.find(([pattern]) => name !== undefined && pattern.test(name))?.[1] ?? 'yellow';

/** The same for the same annotation, whenever and wherever it is imported. */
function idOf({ foreignId, quote = '', prefix = '', suffix = '', text }: DraftAnnotation, articleId: string): string {
  const what = foreignId === undefined ? [quote, prefix, suffix, text] : [foreignId];
  const hex = createHash('sha256')
    .update(JSON.stringify([articleId, ...what]))
    .digest('hex');
  // Version 8 of RFC 9562: the other bits are of the maker's choosing.
  const [first, second, third, fourth, fifth] = [0, 8, 12, 15, 18].map((at) => hex.slice(at, at + 12));
  return `urn:uuid:${first?.slice(0, 8)}-${second?.slice(0, 4)}-8${third?.slice(0, 3)}-a${fourth?.slice(0, 3)}-${fifth}`;
}

/** Equal for annotations that say the same about the same words, whichever service they come from. */
function contentKey({ target, body }: Annotation): string {
  const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector')?.['exact'];
  const words = body.find(({ purpose }) => purpose === undefined || purpose === 'commenting')?.value;
  return JSON.stringify([quote ?? '', words ?? '']);
}

/** ISO 8601, or undefined for what is no moment. */
function instant(value: string | undefined): string | undefined {
  const date = value === undefined ? undefined : new Date(value);
  return date === undefined || Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}
