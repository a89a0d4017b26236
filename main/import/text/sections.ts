import { isBlank, isLongRule } from './lines.ts';
import { headerField } from '../news/header-fields.ts';

/** Several articles in one file, where a line drawn between them, or a header block before each, makes it clear. */

const SHORTEST_ARTICLE = 120;

export function splitArticles(lines: readonly string[]): readonly (readonly string[])[] {
  const byRule = splitAt(lines, (line) => isLongRule(line) || line.includes('\f'));
  if (byRule.length > 1 && byRule.every(looksLikeArticle)) return byRule;
  const byTitle = splitBefore(lines, (line, index) => isBlank(lines[index - 1] ?? '') && isTitleLabel(line));
  return byTitle.length > 1 && byTitle.every(looksLikeArticle) ? byTitle : [lines];
}

const isTitleLabel = (line: string): boolean =>
  headerField(/^(\p{L}{3,12}):\s*\S/u.exec(line.slice(0, 300))?.[1] ?? '') === 'title';

function splitAt(lines: readonly string[], isSeparator: (line: string) => boolean): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line)) sections.push(line.includes('\f') ? [line.replaceAll('\f', '')] : []);
    else sections.at(-1)?.push(line);
  }
  return sections.filter((section) => section.some((line) => !isBlank(line)));
}

function splitBefore(
  lines: readonly string[],
  isStart: (line: string, index: number) => boolean,
): readonly (readonly string[])[] {
  const sections: string[][] = [];
  lines.forEach((line, index) => {
    if (sections.length === 0 || isStart(line, index)) sections.push([]);
    sections.at(-1)?.push(line);
  });
  return sections.filter((section) => section.some((line) => !isBlank(line)));
}

/** A short first line that stands apart, and some text under it. */
function looksLikeArticle(section: readonly string[]): boolean {
  const first = section.findIndex((line) => !isBlank(line));
  const title = section[first] ?? '';
  if (title.length > 200 || /[.:;,]$/u.test(title.trim())) return false;
  const isApart = isBlank(section[first + 1] ?? '') || isTitleLabel(title);
  const size = section.slice(first + 1).reduce((sum, line) => sum + line.trim().length, 0);
  return isApart && size >= SHORTEST_ARTICLE;
}
