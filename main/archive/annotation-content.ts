import { randomUUID } from 'node:crypto';
import { describeSelection } from '../../data/anchoring.ts';
import type { Annotation, Note, NotePlace, TextQuoteSelector } from '../../data/annotation.ts';
import type { Args } from '../../preload/contract.ts';
import type { MarkedWords } from './cleaning/places-on-file.ts';
import type { ArchiveContext } from './context.ts';

/** A new annotation on words of an article. */
export function makeAnnotation(
  { color, text: words }: Pick<Args<'notes.add'>, 'color' | 'text'>,
  articleId: string,
  { text, textHash, start, end }: MarkedWords,
  { now, stamp }: ArchiveContext,
): Annotation {
  const time = new Date(now()).toISOString();
  const body = bodyOf(words);
  return {
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: body.length > 0 ? 'commenting' : 'highlighting',
    created: time,
    modified: time,
    body,
    target: { source: `urn:backfile:article:${articleId}`, selector: describeSelection(text, start, end) },
    'backfile:color': color,
    'backfile:textHash': textHash,
    'backfile:clock': stamp(),
  };
}

const bodyOf = (words: string): Annotation['body'] =>
  words === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: words, format: 'text/plain' }];

/** With another colour or other words of the reader's; bodies for other purposes are kept. */
export function withWords(annotation: Annotation, { color, text }: Args<'notes.change'>, nowMs: number): Annotation {
  const others = annotation.body.filter((body) => !isWords(body));
  const body = text === undefined ? annotation.body : [...bodyOf(text), ...others];
  return {
    ...annotation,
    body,
    motivation: body.some(isWords) ? 'commenting' : 'highlighting',
    modified: new Date(nowMs).toISOString(),
    'backfile:color': color ?? annotation['backfile:color'],
  };
}

/** As it was before it was deleted. */
export function restored(annotation: Annotation): Annotation {
  const { 'backfile:deleted': _deleted, ...note } = annotation;
  return note;
}

const isWords = ({ purpose }: Annotation['body'][number]): boolean => purpose === undefined || purpose === 'commenting';

/** An annotation as a window shows it. */
export function noteOf(annotation: Annotation, articleId: string, place: NotePlace): Note {
  const quote = annotation.target.selector.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  return {
    id: annotation.id,
    articleId,
    color: annotation['backfile:color'],
    quote: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    text: annotation.body.find(isWords)?.value ?? '',
    created: annotation.created,
    modified: annotation.modified,
    place,
  };
}
