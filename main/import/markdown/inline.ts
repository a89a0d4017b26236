import type { Mark, RichText } from '../../../data/article.ts';
import type { Definition, Image, ImageReference, PhrasingContent } from 'mdast';

/** Addresses that reference links name, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

export interface Inline {
  readonly rich: RichText;
  /** Images that stood in the text, in order. */
  readonly images: readonly Image[];
}

const EAST_ASIAN = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/u;

/** Writes inline nodes out as one run of text with marks; offsets are UTF-16. */
class Writer {
  text = '';
  readonly marks: Mark[] = [];
  readonly images: Image[] = [];

  constructor(readonly definitions: Definitions) {}

  writeAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.write(node);
  }

  write(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        return this.writeText(node.value);
      case 'emphasis':
      case 'strong':
        return this.writeMarked(node.type, node.children);
      case 'delete':
        return this.writeMarked('strike', node.children);
      case 'inlineCode':
        return this.mark('code', () => this.writeText(node.value));
      case 'link':
        return this.writeLink(node.url, node.children);
      case 'linkReference':
        return this.writeLink(this.definitions.get(node.identifier)?.url, node.children);
      case 'image':
        this.images.push(node);
        return undefined;
      case 'imageReference':
        return this.writeImageReference(node);
      case 'break':
        return this.writeText('\n');
      case 'html':
        return this.writeText(/^<br\s*\/?>$/iu.test(node.value) ? '\n' : node.value);
      case 'footnoteReference':
        return this.mark('sup', () => this.writeText(`[${node.label ?? node.identifier}]`));
    }
  }

  writeText(value: string): void {
    const spaced = value.replaceAll(/[ \t]*\n[ \t]*/gu, (_, at: number) => {
      const before = at > 0 ? value.charAt(at - 1) : this.text.slice(-1);
      const after = value.slice(at).trimStart().charAt(0);
      return EAST_ASIAN.test(before) && EAST_ASIAN.test(after) ? '' : ' ';
    });
    this.text += spaced.replaceAll('\t', ' ');
  }

  mark(type: Exclude<Mark['type'], 'link'>, write: () => void): void {
    const start = this.text.length;
    write();
    if (this.text.length > start) this.marks.push({ type, start, end: this.text.length });
  }

  writeMarked(type: Exclude<Mark['type'], 'link'>, children: readonly PhrasingContent[]): void {
    this.mark(type, () => this.writeAll(children));
  }

  writeLink(url: string | undefined, children: readonly PhrasingContent[]): void {
    const start = this.text.length;
    this.writeAll(children);
    if (url !== undefined && isLinkable(url) && this.text.length > start) {
      this.marks.push({ type: 'link', start, end: this.text.length, href: url });
    }
  }

  writeImageReference(node: ImageReference): void {
    const definition = this.definitions.get(node.identifier);
    if (definition)
      this.images.push({ type: 'image', url: definition.url, alt: node.alt ?? null, title: definition.title ?? null });
    else this.writeText(node.alt ?? node.label ?? node.identifier);
  }
}

/** Only what a reader could follow: pages and mail addresses, never script. */
const isLinkable = (url: string): boolean => /^(?:https?:|mailto:)/iu.test(url);

export function readInline(nodes: readonly PhrasingContent[], definitions: Definitions): Inline {
  const writer = new Writer(definitions);
  writer.writeAll(nodes);
  return { rich: trimmed(writer.text, writer.marks), images: writer.images };
}

export function trimmed(text: string, marks: readonly Mark[]): RichText {
  const lead = text.length - text.trimStart().length;
  const bare = text.trim();
  const kept = marks
    .map((mark) =>
      Object.assign({}, mark, { start: Math.max(0, mark.start - lead), end: Math.min(bare.length, mark.end - lead) }),
    )
    .filter(({ start, end }) => end > start);
  return kept.length > 0 ? { text: bare, marks: kept } : { text: bare };
}

/** Runs of text one after the other with spaces between. */
export function joinRich(runs: readonly RichText[]): RichText {
  const marks: Mark[] = [];
  let text = '';
  for (const run of runs.filter((part) => part.text !== '')) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? run.text : `${text} ${run.text}`;
    for (const mark of run.marks ?? []) marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
  }
  return marks.length > 0 ? { text, marks } : { text };
}
