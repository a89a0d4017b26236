import type { List as MdList, ListItem as MdListItem, Nodes, Root, RootContent, Table as MdTable } from 'mdast';
import type { Block, RichText, TableCell } from '../../../data/article.ts';
import type { FlowItem } from '../news/flow.ts';
import type { Figures } from './figures.ts';
import { joinRich, readInline, trimmed, type Definitions } from './inline.ts';

type List = Extract<Block, { type: 'list' }>;
type ListItem = List['items'][number];

/** Turns a Markdown tree into blocks. */
export class BlockWriter {
  readonly #definitions: Definitions;
  readonly #figures: Figures;

  constructor(root: Root, figures: Figures) {
    const definitions = root.children.filter((node) => node.type === 'definition');
    this.#definitions = new Map(definitions.map((node) => [node.identifier, node]));
    this.#figures = figures;
  }

  items(nodes: readonly RootContent[]): readonly FlowItem[] {
    return nodes.flatMap((node) => this.#item(node));
  }

  #item(node: RootContent): readonly FlowItem[] {
    if (node.type === 'html') return htmlItem(node.value);
    return this.#blocks(node).map((block) => ({ block }));
  }

  #blocks(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'paragraph': {
        const { rich, images } = readInline(node.children, this.#definitions);
        const figures = images.map((image) => this.#figures.figure(image));
        return rich.text === '' ? figures : [{ type: 'paragraph', ...rich }, ...figures];
      }
      case 'heading': {
        const { rich, images } = readInline(node.children, this.#definitions);
        const figures = images.map((image) => this.#figures.figure(image));
        return rich.text === '' ? figures : [{ type: 'heading', level: node.depth, ...rich }, ...figures];
      }
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return this.#quote(node.children);
      case 'table':
        return [this.#table(node)];
      case 'code':
        return [{ type: 'code', text: node.value, ...(node.lang ? { codeLanguage: node.lang } : {}) }];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'footnoteDefinition':
        return this.#footnote(node.label ?? node.identifier, node.children);
      default:
        return [];
    }
  }

  #list(node: MdList): readonly Block[] {
    const items = this.#listItems(node, 0, node.ordered === true);
    const start =
      node.ordered && node.start !== null && node.start !== undefined && node.start !== 1 ? { start: node.start } : {};
    const list: List = { type: 'list', ordered: node.ordered === true, ...start, items };
    return items.length === 0 ? this.#imagesIn(node) : [list, ...this.#imagesIn(node)];
  }

  /** Flat, with how deep each item lies; an item's own paragraphs become one text. */
  #listItems(list: MdList, depth: number, isOrdered: boolean): ListItem[] {
    return list.children.flatMap((item) => {
      const own = this.#itemText(item);
      const nested = item.children.filter((child) => child.type === 'list');
      const about = {
        ...(depth > 0 ? { depth } : {}),
        ...((list.ordered === true) === isOrdered ? {} : { ordered: list.ordered === true }),
      };
      const first = own.text === '' ? [] : [{ ...own, ...about }];
      return [...first, ...nested.flatMap((child) => this.#listItems(child, depth + 1, isOrdered))];
    });
  }

  #itemText(item: MdListItem): RichText {
    const box = item.checked === true ? [{ text: '☑' }] : item.checked === false ? [{ text: '☐' }] : [];
    return joinRich([
      ...box,
      ...item.children.filter((child) => child.type !== 'list').flatMap((child) => this.#runs(child)),
    ]);
  }

  /** The texts of a block that stands inside another one. */
  #runs(node: RootContent): readonly RichText[] {
    if (node.type === 'paragraph' || node.type === 'heading')
      return [readInline(node.children, this.#definitions).rich];
    if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
      return node.children.flatMap((child) => this.#runs(child));
    if (node.type === 'list')
      return node.children.flatMap((item) => item.children.flatMap((child) => this.#runs(child)));
    if (node.type === 'table') {
      return node.children.map((row) =>
        joinRich(row.children.map((cell) => readInline(cell.children, this.#definitions).rich)),
      );
    }
    if (node.type === 'code' || node.type === 'html') return [{ text: node.value.replaceAll(/\s+/gu, ' ').trim() }];
    return [];
  }

  #quote(children: readonly RootContent[]): readonly Block[] {
    const paragraphs = children.flatMap((child) => this.#runs(child)).filter((run) => run.text !== '');
    const images = children.flatMap((child) => this.#imagesIn(child));
    const last = paragraphs.at(-1);
    const cite =
      paragraphs.length > 1 && last && /^[—–―]\s*\S.{0,120}$/u.test(last.text) ? withoutDash(last) : undefined;
    if (paragraphs.length === 0) return images;
    const kept = cite ? paragraphs.slice(0, -1) : paragraphs;
    return [{ type: 'quote', paragraphs: kept, ...(cite ? { cite } : {}) }, ...images];
  }

  #table(node: MdTable): Block {
    const rows = node.children.map((row, index) =>
      row.children.map((cell, column): TableCell => {
        const align = ALIGN[node.align?.[column] ?? 'none'];
        const { rich } = readInline(cell.children, this.#definitions);
        return { ...rich, ...(index === 0 ? { isHeader: true } : {}), ...(align ? { align } : {}) };
      }),
    );
    return { type: 'table', rows };
  }

  #footnote(label: string, children: readonly RootContent[]): readonly Block[] {
    const text = joinRich([{ text: `[${label}]` }, ...children.flatMap((child) => this.#runs(child))]);
    return [{ type: 'paragraph', ...text }];
  }

  #imagesIn(node: Nodes): readonly Block[] {
    if (node.type === 'image') return [this.#figures.figure(node)];
    return 'children' in node ? node.children.flatMap((child) => this.#imagesIn(child)) : [];
  }
}

const ALIGN: Readonly<Record<string, TableCell['align']>> = { left: 'start', center: 'center', right: 'end' };

const withoutDash = (rich: RichText): RichText => {
  const lead = /^[—–―]\s*/u.exec(rich.text)?.[0].length ?? 0;
  const marks = (rich.marks ?? []).map((mark) =>
    Object.assign({}, mark, { start: Math.max(0, mark.start - lead), end: mark.end - lead }),
  );
  return trimmed(rich.text.slice(lead), marks);
};

/** Markup is shown as the text it is; a comment is not for the reader. */
function htmlItem(html: string): readonly FlowItem[] {
  const text = html.replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return [];
  return /^<!--[^]*-->$/u.test(text)
    ? [{ removed: { text, reason: 'navigation' } }]
    : [{ block: { type: 'paragraph', text } }];
}

/** A block's lines as they were written, without their markup. */
export const linesOf = (node: Nodes): readonly string[] =>
  textOf(node)
    .split('\n')
    .map((line) => line.trim());

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
