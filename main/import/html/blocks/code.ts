import type { Block } from '../../../../data/article.ts';
import { cleanCharacters } from '../../decode/clean-characters.ts';
import { attribute } from '../document/element.ts';

/** Text set as it was typed: code, or an old page's way to show a wire report. */
export function codeOf(element: Element): readonly Block[] {
  const text = cleanCharacters(element.textContent ?? '').replace(/^\n+|\s+$/gu, '');
  if (text === '') return [];
  const code = element.querySelector('code');
  if (!code && isProse(text)) return paragraphsOf(text);
  const classes = `${attribute(element, 'class')} ${code ? attribute(code, 'class') : ''}`;
  const language = /(?:^|\s)(?:language|lang)-([\w+#-]{1,30})/u.exec(classes)?.[1];
  return [{ type: 'code', text, ...(language === undefined ? {} : { codeLanguage: language }) }];
}

const isProse = (text: string): boolean =>
  text.length > 200 && !/[{}<>=|]/u.test(text) && (text.match(/\p{L}{2,}[,.]?\s/gu)?.length ?? 0) * 8 > text.length;

const paragraphsOf = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replaceAll(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph }));
