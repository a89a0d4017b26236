import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { decodeText, type DecodedText } from '../decode/decode-text.ts';
import { cleanField } from '../decode/clean-characters.ts';
import type { DateContext } from '../news/dates.ts';
import { FieldSheet } from '../news/field-sheet.ts';
import { finishArticle } from '../news/finish.ts';
import type { FlowItem } from '../news/flow.ts';
import { readHeadLine } from '../news/head-line.ts';
import { detectLanguage } from '../news/language.ts';
import { isSameTitle } from '../news/same-title.ts';
import { tidyFlow } from '../news/tidy-flow.ts';
import type { ReadResult, Source } from '../reader.ts';
import { readFrontMatter, splitFrontMatter } from '../text/front-matter.ts';
import { readHeaderBlock } from '../text/header-block.ts';
import { readDecodedText } from '../text/read-text.ts';
import { derivedTitle } from '../text/title.ts';
import { BlockWriter, linesOf } from './blocks.ts';
import { Figures } from './figures.ts';
import { isParsable } from './is-markdown.ts';

/** Reader and version, as the archive records it. */
export const MARKDOWN_IMPORTER = 'markdown@1';

/** Blocks among which the headline and what belongs to it are looked for. */
const MOST_HEAD_NODES = 8;

/** Reads a Markdown file (CommonMark with GitHub's tables, strikes, footnotes and task lists). */
export function readMarkdown(source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  return decoded ? readDecodedMarkdown(source, decoded) : { ok: false, reason: 'unknown-encoding' };
}

export function readDecodedMarkdown(source: Source, decoded: DecodedText): ReadResult {
  const front = splitFrontMatter(decoded.text);
  const body = front?.rest ?? decoded.text;
  if (!/\S/u.test(body)) return { ok: false, reason: front ? 'no-text' : 'empty' };
  if (!isParsable(body)) return readDecodedText(source, decoded);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const sheet = new FieldSheet();
  const detected = detectLanguage(proseOf(root));
  const context: DateContext = { language: detected?.language, now: new Date() };
  if (front) readFrontMatter(front.yaml, sheet, context);
  const frontItems: readonly FlowItem[] = front ? [{ removed: { text: front.yaml.trim(), reason: 'header' } }] : [];
  const head = readHead(root.children, sheet, context);
  const figures = new Figures(source.resolve);
  const writer = new BlockWriter(root, figures);
  const flow = tidyFlow(writer.items(root.children.slice(head.end)), sheet, context);
  const { fileName, modifiedAt } = source;
  const content = finishArticle([...frontItems, ...head.items, ...flow], sheet, {
    fileName,
    modifiedAt,
    context,
    detected,
    derivedTitle,
  });
  if (content.blocks.length === 0) return { ok: false, reason: 'no-text' };
  const draft = {
    content: { ...content, title: cleanField(content.title) },
    assets: figures.assets,
    encoding: decoded.encoding,
    encodingSure: decoded.sure,
  };
  return { ok: true, importer: MARKDOWN_IMPORTER, drafts: [draft] };
}

/** The first paragraphs, to tell the language by. */
function proseOf(root: Root): string {
  const paragraphs = root.children
    .filter((node) => node.type === 'paragraph')
    .slice(0, 8)
    .map((node) => linesOf(node).join(' '));
  const long = paragraphs.filter((text) => text.length > 60);
  return (long.length > 0 ? long : paragraphs).slice(0, 3).join(' ').slice(0, 1000);
}

/** The headline, and paragraphs whose every line is a byline, a date or a named field. */
function readHead(
  nodes: readonly RootContent[],
  sheet: FieldSheet,
  context: DateContext,
): { end: number; items: readonly FlowItem[] } {
  const items: FlowItem[] = [];
  let end = 0;
  for (const node of nodes.slice(0, MOST_HEAD_NODES)) {
    if (node.type === 'heading' && node.depth <= 2) {
      const text = linesOf(node).join(' ');
      const title = sheet.get('title');
      if (title !== undefined && !isSameTitle(text, title)) break;
      if (title === undefined) sheet.offer('title', text, 'markup', 'certain', text);
      else items.push({ removed: { text, reason: 'duplicate-title' } });
    } else if (node.type === 'paragraph') {
      const removed = readLines(linesOf(node), sheet, context);
      if (!removed) break;
      items.push(...removed);
    } else break;
    end += 1;
  }
  return { end, items };
}

function readLines(lines: readonly string[], sheet: FieldSheet, context: DateContext): readonly FlowItem[] | undefined {
  const items: FlowItem[] = [];
  let index = 0;
  while (index < lines.length) {
    const header = readHeaderBlock(lines, index, sheet, context);
    if (header && header.firstText === undefined) {
      items.push({ removed: { text: lines.slice(index, index + header.length).join('\n'), reason: 'header' } });
      index += header.length;
      continue;
    }
    const line = lines[index] ?? '';
    const reason = readHeadLine(line, sheet, context, sheet.has('title'));
    if (!reason) return undefined;
    items.push({ removed: { text: line, reason } });
    index += 1;
  }
  return items.length > 0 ? items : undefined;
}
