import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import { fieldOf, isRecord, listIn, type Loose, recordIn, textIn, textsIn } from '../entries/loose.ts';
import { instantOf } from '../entries/moment.ts';
import type { DraftAnnotation } from '../reader.ts';
import { quoteOf } from './hypothesis.ts';
import type { JsonService } from './service.ts';

/** Annotations in the W3C Web Annotation model (w3.org/TR/annotation-model): one, a list, a page or a collection. */
export const webAnnotations: JsonService = {
  kind: 'web annotations (JSON-LD)',
  importer: 'web-annotations@1',
  looksLike: (head) => /"@context"\s*:\s*(?:\[\s*)?"https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?"/u.test(head),
  entries: (data) => {
    const pages = groupBy(annotationsIn(data), (annotation) => sourceOf(annotation).address);
    return Array.from(pages, ([url, group]): Entry => ({
      url,
      title: group.map((one) => sourceOf(one).title).find((title) => title !== undefined),
      annotations: group.map(annotationOf),
    }));
  },
};

function annotationsIn(data: unknown): readonly Loose[] {
  const listed = Array.isArray(data)
    ? (data as unknown[])
    : [...listIn(recordIn(data, 'first'), 'items'), ...listIn(data, 'items'), ...listIn(data, '@graph'), data];
  return listed.filter((item): item is Loose => isRecord(item) && typesOf(item).includes('Annotation'));
}

const typesOf = (item: Loose): readonly unknown[] => [fieldOf(item, 'type'), ...listIn(item, 'type')];

function sourceOf(annotation: Loose): { readonly address: string; readonly title: string | undefined } {
  const target = firstOf(fieldOf(annotation, 'target'));
  const source = typeof target === 'string' ? target : (fieldOf(target, 'source') ?? target);
  if (typeof source === 'string') return { address: source, title: textIn(target, 'title') };
  return { address: textIn(source, 'url', 'id', 'source') ?? '', title: textIn(source, 'title', 'name', 'label') };
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

function annotationOf(annotation: Loose): DraftAnnotation {
  const selectors = [fieldOf(firstOf(fieldOf(annotation, 'target')), 'selector')].flat();
  const quoted = selectors.find((selector) => textIn(selector, 'type') === 'TextQuoteSelector');
  const bodies = [fieldOf(annotation, 'body')].flat();
  const purpose = (body: unknown) => textIn(body, 'purpose') ?? '';
  const texts = bodies.filter((body) => !/^(?:tagging|styling|classifying)$/u.test(purpose(body)));
  const tags = bodies.filter((body) => purpose(body) === 'tagging').flatMap((body) => textIn(body, 'value') ?? []);
  const createdAt = instantOf(textIn(annotation, 'created'));
  const modifiedAt = instantOf(textIn(annotation, 'modified'));
  const id = textIn(annotation, 'id');
  return {
    ...(quoted === undefined ? {} : quoteOf(quoted)),
    text: texts.flatMap((body) => (typeof body === 'string' ? [body] : (textIn(body, 'value') ?? []))).join('\n\n'),
    tags: [...tags, ...textsIn(annotation, 'tags')],
    ...(id === undefined ? {} : { foreignId: id }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}
