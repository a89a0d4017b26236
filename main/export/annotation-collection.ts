import type { Annotation } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import type { Archive } from '../archive/archive.ts';
import { isLive } from '../find/marks.ts';

/**
 * Annotations of articles as one W3C AnnotationCollection with one page (https://www.w3.org/TR/annotation-model/#collections),
 * piece by piece. Each annotation's target says which article it is of, in the terms of schema.org, whose prefix the
 * standard's context knows.
 */
export async function* annotationCollection(
  { info, open, here }: Pick<Archive, 'info' | 'open' | 'here'>,
  ids: AsyncIterable<string>,
  nowMs: number,
): AsyncGenerator<string> {
  const { id: archiveId, name } = info();
  const collection = `urn:backfile:archive:${archiveId}:annotations`;
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: name,
    generated: new Date(nowMs).toISOString(),
  };
  const page = { id: `${collection}:1`, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let total = 0;
  for await (const id of ids) {
    const annotations = here.annotations(id).filter(isLive);
    if (annotations.length === 0) continue;
    const opened = open(id);
    const source = opened.ok ? sourceOf(opened.value.article) : undefined;
    for (const annotation of annotations) {
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(withSource(annotation, source))}`;
      total += 1;
    }
  }
  yield `\n]},"last":${JSON.stringify(page.id)},"total":${total}}\n`;
}

/** What is highlighted stays said of an article that cannot be read, by its id alone. */
const withSource = (annotation: Annotation, source: object | undefined): object =>
  source === undefined
    ? annotation
    : { ...annotation, target: { type: 'SpecificResource', ...annotation.target, source } };

function sourceOf({ id, title, byline, published, source, url, canonicalUrl, language, direction }: Article): object {
  return {
    id: `urn:backfile:article:${id}`,
    type: 'Text',
    ...(language === undefined ? {} : { language }),
    textDirection: direction,
    ...(canonicalUrl === undefined ? {} : { canonical: canonicalUrl }),
    ...(url === undefined ? {} : { 'schema:url': url }),
    'schema:headline': title,
    ...(byline.length === 0 ? {} : { 'schema:author': byline }),
    ...(published === undefined ? {} : { 'schema:datePublished': published.value }),
    ...(source === undefined ? {} : { 'schema:publisher': source }),
  };
}
