import type { Article, Block } from '../../../data/article.ts';

/** An article as a page of plain text: headline, who and when, then the blocks, with an empty line between any two. */
export function articleAsText(article: Article): string {
  const { title, standfirst, byline, agency, published, source, dateline, blocks } = article;
  const credit = [byline.join(', '), agency, source, published?.value].filter(
    (part) => part !== undefined && part !== '',
  );
  const head = [title, standfirst, credit.join(' · '), dateline?.place].filter(
    (part) => part !== undefined && part !== '',
  );
  return `${[...head, ...blocks.map(blockAsText)].filter((part) => part !== '').join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'code':
      return block.text;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'list':
      return listAsText(block);
    case 'quote':
      return [...block.paragraphs, ...(block.cite ? [{ text: `— ${block.cite.text}` }] : [])]
        .map(({ text }) => `> ${text}`)
        .join('\n>\n');
    case 'figure':
      return figureAsText(block.caption?.text ?? block.alt, block.credit);
    case 'table':
      return [
        ...(block.caption ? [block.caption.text] : []),
        ...block.rows.map((row) => row.map(({ text }) => text).join(' | ')),
      ].join('\n');
    case 'rule':
      return '* * *';
  }
}

function listAsText({ ordered, start = 1, items }: Extract<Block, { type: 'list' }>): string {
  /** The next number at each depth; deeper ones are forgotten when an outer item comes. */
  const next: number[] = [];
  const lines = items.map((item) => {
    const depth = item.depth ?? 0;
    const number = next[depth] ?? (depth === 0 ? start : 1);
    next.splice(depth, next.length, number + 1);
    return `${'  '.repeat(depth)}${(item.ordered ?? ordered) ? `${number}.` : '-'} ${item.text}`;
  });
  return lines.join('\n');
}

function figureAsText(caption: string | undefined, credit: string | undefined): string {
  const words = [caption, credit].filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? '' : `[${words.join(' / ')}]`;
}
