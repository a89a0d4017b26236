import type { ArticleState } from './state.ts';

/** Between the names of a nested tag: `economy/trade` is a tag within `economy`. */
export const TAG_SEPARATOR = '/';

/** In characters. */
const MAX_TAG_LENGTH = 200;

const PREFIX = 'tag:';

/** The register of an article's state that says whether it has a tag: true, false, or null for "as its file says". */
export const tagRegister = (name: string): string => `${PREFIX}${name}`;

/** A tag as the reader typed it, made fit to be kept: one line, no empty levels. Empty for text that names no tag. */
export function tidyTag(text: string): string {
  return Array.from(text.normalize('NFC'))
    .slice(0, MAX_TAG_LENGTH)
    .join('')
    .split(TAG_SEPARATOR)
    .map((level) => level.replaceAll(/[\p{White_Space}\p{Cc}]+/gu, ' ').trim())
    .filter((level) => level !== '')
    .join(TAG_SEPARATOR);
}

/** The tags an article has: those its file came with, less what the reader took off, with what the reader put on. */
export function effectiveTags(own: readonly string[], { registers }: Pick<ArticleState, 'registers'>): string[] {
  const tags = new Set(own);
  for (const [key, { value }] of Object.entries(registers)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    if (value === true) tags.add(name);
    else if (value === false) tags.delete(name);
  }
  return [...tags].toSorted();
}

/** Whether a tag is `parent` or nested in it. */
export const isTagWithin = (tag: string, parent: string): boolean =>
  tag === parent || tag.startsWith(`${parent}${TAG_SEPARATOR}`);

/** A tag and those it is nested in, outermost first: `economy` and `economy/trade`. */
export function tagsAbove(tag: string): readonly string[] {
  const levels = tag.split(TAG_SEPARATOR);
  return levels.map((_, at) => levels.slice(0, at + 1).join(TAG_SEPARATOR));
}

/** What a tag is called once `from` is called `to`; tags nested in it follow. */
export const renamedTag = (tag: string, from: string, to: string): string =>
  isTagWithin(tag, from) ? `${to}${tag.slice(from.length)}` : tag;
