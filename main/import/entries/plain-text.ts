import { articleText } from '../../../data/text.ts';
import { readFragment } from '../html/read-fragment.ts';

/** A short piece of HTML as a line of text: a title that an export wrote with tags and entities. */
export function plainText(html: string): string {
  const text = /[<&]/u.test(html) ? articleText(readFragment(html, {}).blocks) : html;
  return text.replaceAll(/\s+/gu, ' ').trim();
}
