/** Whether a text uses Markdown: by its name, or by marks that plain text does not have. */
export function isMarkdown(text: string, fileName: string): boolean {
  if (/\.(?:md|markdown|mdown|mkdn?|mdx)$/iu.test(fileName)) return true;
  const sample = text.slice(0, 20_000);
  if (!/[#[*`|]/u.test(sample)) return false;
  const signs = SIGNS.filter((sign) => sign.test(sample)).length;
  const hasFrontMatter = /^\s*---\n[^]{0,4000}?\n---\n/u.test(sample);
  return signs >= (hasFrontMatter ? 1 : 2);
}

const SIGNS = [
  /^#{1,6} \S.*$/mu,
  /(?<!!)\[[^\]\n]{1,200}\]\((?:https?:\/\/|\/|#)[^)\s]{1,500}\)/u,
  /!\[[^\]\n]{0,200}\]\([^)\s]{1,500}/u,
  /(?<![\w*])\*\*\S[^*\n]{0,200}\S\*\*(?![\w*])/u,
  /^```\w*$/mu,
  /^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/mu,
];

/** Beyond these the parser's time grows with the square of the text; nobody writes so by hand. */
const LARGEST = 2_000_000;
const MOST_DELIMITERS = 1500;
const DEEPEST_QUOTE = 40;

/** False for a text that would keep the parser busy for minutes; it is read as plain text. */
export function isParsable(text: string): boolean {
  if (text.length > LARGEST) return false;
  if (new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*){${DEEPEST_QUOTE}}`, 'mu').test(text)) return false;
  return text.split(/\n[ \t]*\n/u).every((part) => part.length < MOST_DELIMITERS || delimiters(part) < MOST_DELIMITERS);
}

const delimiters = (part: string): number => part.match(/[*_[\]<`~]/gu)?.length ?? 0;
