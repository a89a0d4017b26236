import type { Block } from '../../data/article.ts';
import { reading as messages } from '../messages/reading.ts';
import type { BlockProps, PropsOf } from './block-props.ts';
import { FigureView } from './FigureView.tsx';
import { ListView } from './ListView.tsx';
import { PieceText } from './PieceText.tsx';
import { QuoteView } from './QuoteView.tsx';
import { RunInDateline } from './RunInDateline.tsx';
import { scrolledByKeys } from './scrolled-by-keys.ts';
import { TableView } from './TableView.tsx';
import styles from './text.module.css';

/** One block of the article. */
export function BlockView(props: BlockProps<Block>) {
  const { block } = props;
  switch (block.type) {
    case 'paragraph':
      return <ParagraphView {...props} block={block} />;
    case 'heading':
      return <HeadingView {...props} block={block} />;
    case 'list':
      return <ListView {...props} block={block} />;
    case 'quote':
      return <QuoteView {...props} block={block} />;
    case 'figure':
      return <FigureView {...props} block={block} />;
    case 'table':
      return <TableView {...props} block={block} />;
    case 'code':
      return <CodeView {...props} block={block} />;
    case 'rule':
      return <hr className={styles['rule']} data-block={props.index} />;
  }
}

const IDEOGRAPHIC_SPACE = '\u3000';

function ParagraphView({ block, index, pieces, follows, runIn, drawing }: PropsOf<'paragraph'>) {
  return (
    <p
      className={styles['paragraph']}
      data-block={index}
      data-follows={follows}
      data-indented={block.text.startsWith(IDEOGRAPHIC_SPACE) || undefined}
      lang={block.language}
      dir={block.direction}
    >
      {runIn && <RunInDateline {...runIn} />}
      <PieceText content={block} piece={pieces[0]} {...drawing} />
    </p>
  );
}

function HeadingView({ block, index, pieces, level, drawing }: PropsOf<'heading'>) {
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  return (
    <Heading
      className={styles['heading']}
      data-level={level}
      data-block={index}
      lang={block.language}
      dir={block.direction}
    >
      <PieceText content={block} piece={pieces[0]} {...drawing} />
    </Heading>
  );
}

function CodeView({ block, index, pieces, drawing }: PropsOf<'code'>) {
  return (
    <pre className={styles['code']} data-block={index} dir="ltr" aria-label={messages.article.code} {...scrolledByKeys}>
      <code>
        <PieceText content={block} piece={pieces[0]} {...drawing} />
      </code>
    </pre>
  );
}
