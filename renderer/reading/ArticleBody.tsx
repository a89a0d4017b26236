import { type CSSProperties, memo, useMemo } from 'react';
import type { Article, RemovedSpan } from '../../data/article.ts';
import { LeftOutPassage } from '../cleaning/LeftOutPassage.tsx';
import type { Drawing } from './block-props.ts';
import { BlockView } from './BlockView.tsx';
import { areAlike, highlightsWithin } from './highlights.ts';
import { type Chunk, chunksOf, type PageBlock, pageBlocks } from './page-parts.ts';
import { type RunIn, runInOf } from './run-in.ts';
import styles from './text.module.css';

/** Above this much text the page is laid out chunk by chunk as it comes on screen. */
const LONG_UNITS = 60_000;
/** Width of a line in characters, to guess how tall a chunk will be. */
const LINE_UNITS = 62;

interface Props extends Drawing {
  readonly article: Article;
  readonly showsRemoved: boolean;
}

/** The article's blocks. A change of highlights draws only the chunks anew that it touches. */
export const ArticleBody = memo(function ArticleBody({ article, highlights, selectedId, showsRemoved }: Props) {
  const chunks = useMemo(() => chunksOf(pageBlocks(article.blocks)), [article.blocks]);
  const isLong = (chunks.at(-1)?.end ?? 0) > LONG_UNITS;
  const runIn = useMemo(() => runInOf(article), [article]);
  const removed = showsRemoved ? article.removed : NONE;
  return (
    <div className={styles['body']}>
      {chunks.map((chunk) => (
        <ChunkView
          key={chunk.blocks[0]?.index}
          chunk={chunk}
          highlights={highlights}
          selectedId={selectedId}
          runIn={runIn}
          removed={removed}
          isLong={isLong}
        />
      ))}
      <RemovedBefore removed={removed} index={article.blocks.length} />
    </div>
  );
});

const NONE: readonly RemovedSpan[] = [];

interface ChunkProps extends Drawing {
  readonly chunk: Chunk;
  readonly runIn: RunIn | null;
  readonly removed: readonly RemovedSpan[];
  readonly isLong: boolean;
}

const ChunkView = memo(function ChunkView(props: ChunkProps) {
  const { chunk, runIn, removed, isLong } = props;
  const drawing = useMemo(() => drawingOf(props), [props]);
  return (
    <div
      className={styles['chunk']}
      data-chunk={isLong ? 'lazy' : 'plain'}
      data-start={chunk.start}
      data-end={chunk.end}
      style={isLong ? guessedHeight(chunk) : undefined}
    >
      {chunk.blocks.map((block) => (
        <BlockWithRemoved
          key={block.index}
          page={block}
          drawing={drawing}
          runIn={block.index === runIn?.block ? runIn : null}
          removed={removed}
        />
      ))}
    </div>
  );
}, isDrawnAlike);

function guessedHeight({ length, blocks }: Chunk): CSSProperties {
  const lines = Math.ceil(length / LINE_UNITS) + 2 * blocks.length;
  return { containIntrinsicBlockSize: `auto ${lines}lh` };
}

/** What of the article's highlights is drawn over a chunk. */
function drawingOf({ chunk, highlights, selectedId }: ChunkProps): Drawing {
  const within = highlightsWithin(highlights, chunk.start, chunk.end);
  return { highlights: within, selectedId: within.some((one) => one.id === selectedId) ? selectedId : null };
}

function isDrawnAlike(before: ChunkProps, after: ChunkProps): boolean {
  const { highlights: _, selectedId: __, ...fixed } = before;
  const [old, now] = [drawingOf(before), drawingOf(after)];
  return (
    Object.entries(fixed).every(([name, value]) => after[name as keyof ChunkProps] === value) &&
    old.selectedId === now.selectedId &&
    areAlike(old.highlights, now.highlights)
  );
}

interface BlockWithRemovedProps {
  readonly page: PageBlock;
  readonly drawing: Drawing;
  readonly runIn: RunIn | null;
  readonly removed: readonly RemovedSpan[];
}

function BlockWithRemoved({ page, drawing, runIn, removed }: BlockWithRemovedProps) {
  return (
    <>
      <RemovedBefore removed={removed} index={page.index} />
      <BlockView {...page} runIn={runIn} drawing={drawing} />
    </>
  );
}

function RemovedBefore({ removed, index }: { readonly removed: readonly RemovedSpan[]; readonly index: number }) {
  const here = removed.filter((span) => span.before === index);
  return here.map((span) => {
    const at = removed.indexOf(span);
    return <LeftOutPassage key={at} span={span} index={at} />;
  });
}
