import { importing } from '../messages/importing.ts';

/** What the clipboard holds, as the browser gives it. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

const LONGEST_NAME = 80;

/**
 * What was pasted, as a file that is named after its first line: a page when it came with markup, else text. Undefined
 * when there is nothing to read. The markup is only read in the archive thread, for here it may not become a document.
 */
export function pastedFile({ html, text }: Pasted): File | undefined {
  const { markup, source } = fragmentOf(html);
  const plain = text.trim() === '' ? withoutTags(markup) : text;
  const name = firstLine(plain);
  if (name === '') return undefined;
  if (!MARKUP.test(markup)) return new File([plain], `${fileName(name)}.txt`, { type: 'text/plain' });
  return new File([pageOf(markup, name, source)], `${fileName(name)}.html`, { type: 'text/html' });
}

/** What a program that copies one run of text as markup does not say by it. */
const MARKUP = /<(?:p|h[1-6]|li|br|td|div|blockquote|a\s[^>]*href)\b/iu;

const withoutTags = (markup: string): string =>
  markup.replaceAll(/<(?:script|style|title)\b[\s\S]*?<\/[^>]*>/giu, '').replaceAll(/<[^>]*>/gu, '\n');

const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '') ?? '';

/** A name that every file system takes. */
function fileName(line: string): string {
  const name = line
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^[\s.~]+|[\s.~]+$/gu, '');
  return name === '' ? importing.paste.untitled : name;
}

function pageOf(markup: string, name: string, source: string | undefined): string {
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    ...(/<title\b/iu.test(markup) ? [] : [`<title>${escaped(name)}</title>`]),
    ...(source === undefined ? [] : [`<link rel="canonical" href="${escaped(source)}">`]),
    markup,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/**
 * Windows programs put a head of offsets before what they copy, with the address of the page (CF_HTML,
 * https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format); most browsers take it off.
 */
function fragmentOf(html: string): { readonly markup: string; readonly source: string | undefined } {
  const head = /^Version:[\d.]+\r?\n(?:\w+:[^\n]*\n)*/u.exec(html)?.[0];
  if (head === undefined) return { markup: html, source: undefined };
  const address = /^SourceURL:(\S+)/mu.exec(head)?.[1] ?? '';
  const isWebAddress = /^https?:/u.test(address) && URL.canParse(address);
  return { markup: html.slice(head.length), source: isWebAddress ? address : undefined };
}
