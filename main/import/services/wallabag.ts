import { instantOf } from '../entries/moment.ts';
import type { Entry } from '../entries/entry.ts';
import { flagIn, listIn, textIn, textsIn } from '../entries/loose.ts';
import type { DraftAnnotation } from '../reader.ts';
import { entriesOf, hasKeys, type JsonService } from './service.ts';

/** What wallabag keeps in place of an article that it could not fetch. */
const NOT_FETCHED = /wallabag can(?:'|&#0?39;|’)t retrieve contents for this article/iu;

/** wallabag's JSON export: entries with their HTML, tags and annotations. */
export const wallabag: JsonService = {
  kind: 'an export of wallabag',
  importer: 'wallabag@1',
  looksLike: (head) =>
    hasKeys(head, 'is_archived') && /"(?:domain_name|reading_time|annotations|is_starred)"\s*:/u.test(head),
  entries: (data) => (Array.isArray(data) ? entriesOf(data, entryOf) : undefined),
};

function entryOf(entry: unknown): Entry | undefined {
  if (textIn(entry, 'deleted_at') !== undefined) return undefined;
  const content = textIn(entry, 'content');
  const savedAt = instantOf(textIn(entry, 'created_at'));
  const isArchived = flagIn(entry, 'is_archived') === true;
  return {
    ...(content === undefined || NOT_FETCHED.test(content) ? {} : { body: { html: content } }),
    title: textIn(entry, 'title'),
    url: textIn(entry, 'url', 'given_url'),
    canonicalUrl: textIn(entry, 'origin_url'),
    byline: textsIn(entry, 'published_by'),
    published: textIn(entry, 'published_at'),
    language: textIn(entry, 'language'),
    source: textIn(entry, 'domain_name')?.replace(/^www\./u, ''),
    tags: textsIn(entry, 'tags', 'label', 'slug'),
    state: {
      archived: isArchived,
      read: isArchived,
      starred: flagIn(entry, 'is_starred') === true,
      ...(savedAt === undefined ? {} : { savedAt }),
    },
    annotations: listIn(entry, 'annotations').map(annotationOf),
  };
}

/** Its ranges are paths into HTML that is no longer there; the quote is what lasts. */
function annotationOf(annotation: unknown): DraftAnnotation {
  const quote = textIn(annotation, 'quote');
  const id = textIn(annotation, 'id');
  const createdAt = instantOf(textIn(annotation, 'created_at'));
  const modifiedAt = instantOf(textIn(annotation, 'updated_at'));
  return {
    text: textIn(annotation, 'text') ?? '',
    ...(quote === undefined ? {} : { quote }),
    ...(id === undefined ? {} : { foreignId: `wallabag:${id}` }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}
