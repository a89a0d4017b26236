import { attribute } from '../document/element.ts';

/** Classes that say something about an element's neighbours or state, not what it is: `has-sidebar`, `no-comments`. */
const ABOUT_OTHERS =
  /^(?:has|with|without|no|not|is|js|u|hide|show|if|can|lg|md|sm|xl|hover|focus)[-_:]|[-_](?:open|closed|enabled|disabled|allowed|off|on)$/iu;

/** The words of an element's classes and id, each between spaces: `articleShare share-bar` gives ` article share share bar `. */
export function classWords(element: Element): string {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'data-component')}`;
  if (names.length <= 2) return ' ';
  const told = names
    .slice(0, 600)
    .split(/\s+/u)
    .filter((name) => !ABOUT_OTHERS.test(name));
  const words = told
    .join(' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.toLowerCase()} `;
}
