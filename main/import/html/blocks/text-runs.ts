import type { Block, RichText } from '../../../../data/article.ts';
import { joinRich } from '../../markdown/inline.ts';

/** The texts of a block, for where a block stands inside another one and only its words can stay. */
export function textRuns(block: Block): readonly RichText[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [bare(block)];
    case 'list':
      return block.items.map(bare);
    case 'quote':
      return [...block.paragraphs, ...(block.cite ? [block.cite] : [])];
    case 'table':
      return block.rows.map((row) => joinRich(row.map(bare)));
    case 'code':
      return [{ text: block.text.replaceAll(/\s+/gu, ' ').trim() }];
    case 'figure':
    case 'rule':
      return [];
  }
}

export const bare = ({ text, marks }: RichText): RichText => (marks ? { text, marks } : { text });
