import { attribute } from '../document/element.ts';
import { classWords } from './class-words.ts';

const FOR_SCREEN_READERS =
  / (?:sr only|visually hidden|visuallyhidden|screen reader text|screen reader only|screenreader|assistive text|a11y hidden|hidden visually|element invisible|offscreen|off screen) /u;

/** Text a dialog over the page hides by mistake when it is saved; nothing decorative is that long. */
const LONGEST_DECORATION = 500;

/** Whether a page says not to draw an element. `textLength` is the length of what it holds. */
export function isHidden(element: Element, textLength: number): boolean {
  const style = attribute(element, 'style');
  if (style !== '' && /(?:display:\s*none|visibility:\s*hidden)/iu.test(style)) return true;
  if (element.hasAttribute('hidden') && attribute(element, 'hidden') !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true' && textLength > 3 && textLength < LONGEST_DECORATION) return true;
  return FOR_SCREEN_READERS.test(classWords(element));
}
