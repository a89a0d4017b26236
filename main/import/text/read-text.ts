import type { ArticleContent } from '../../../data/article.ts';
import { decodeText, type DecodedText } from '../decode/decode-text.ts';
import { cleanField } from '../decode/clean-characters.ts';
import type { DateContext } from '../news/dates.ts';
import { FieldSheet } from '../news/field-sheet.ts';
import { finishArticle } from '../news/finish.ts';
import type { FlowItem } from '../news/flow.ts';
import { detectLanguage, type DetectedLanguage } from '../news/language.ts';
import type { ReadResult, Source } from '../reader.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';
import { splitArticles } from './sections.ts';
import { readTextBody } from './text-body.ts';
import { derivedTitle } from './title.ts';

/** Reader and version, as the archive records it. */
export const TEXT_IMPORTER = 'text@1';

/** Reads a plain text file, as scrapers write them: one article, or several with a line drawn between. */
export function readText(source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  return decoded ? readDecodedText(source, decoded) : { ok: false, reason: 'unknown-encoding' };
}

export function readDecodedText(source: Source, decoded: DecodedText): ReadResult {
  const front = splitFrontMatter(decoded.text);
  const body = front?.rest ?? decoded.text;
  if (!/\S/u.test(body)) return { ok: false, reason: front ? 'no-text' : 'empty' };
  const articles = splitArticles(body.split('\n')).map((lines, index) =>
    readArticle(lines, source, index === 0 ? front?.yaml : undefined),
  );
  const drafts = articles
    .filter((content) => content.blocks.length > 0)
    .map((content) => ({ content, assets: [], encoding: decoded.encoding, encodingSure: decoded.sure }));
  return drafts.length > 0 ? { ok: true, importer: TEXT_IMPORTER, drafts } : { ok: false, reason: 'no-text' };
}

function readArticle(lines: readonly string[], source: Source, yaml: string | undefined): ArticleContent {
  const sheet = new FieldSheet();
  const detected = proseLanguage(lines);
  const context: DateContext = { language: detected?.language, now: new Date() };
  if (yaml !== undefined) readFrontMatter(yaml, sheet, context);
  const front: readonly FlowItem[] = yaml === undefined ? [] : [{ removed: { text: yaml.trim(), reason: 'header' } }];
  const head = readHead(lines, sheet, context);
  const rest = [...(head.firstText === undefined ? [] : [head.firstText]), ...lines.slice(head.end)];
  const flow = [...front, ...head.removed.map((removed) => ({ removed })), ...readTextBody(rest, sheet, context)];
  const { fileName, modifiedAt } = source;
  return tidied(finishArticle(flow, sheet, { fileName, modifiedAt, context, detected, derivedTitle }));
}

/** The language of the first real paragraph, for reading dates above it. */
function proseLanguage(lines: readonly string[]): DetectedLanguage | undefined {
  const top = lines.slice(0, 60);
  const prose = top.filter((line) => line.length > 60).slice(0, 3);
  return detectLanguage((prose.length > 0 ? prose : top).map((line) => line.slice(0, 400)).join(' '));
}

function tidied(content: ArticleContent): ArticleContent {
  return { ...content, title: cleanField(content.title), byline: content.byline.map(cleanField) };
}
