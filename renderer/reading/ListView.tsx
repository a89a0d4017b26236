import { type ReactNode, useMemo } from 'react';
import type { PropsOf } from './block-props.ts';
import { type ListNode, nestedLists } from './nested-list.ts';
import { PieceText } from './PieceText.tsx';
import styles from './text.module.css';

/** A list, its flat items nested as their depth says. */
export function ListView({ block, index, pieces, drawing }: PropsOf<'list'>) {
  const lists = useMemo(() => nestedLists(block.items, block.ordered), [block]);
  const item = (at: number): ReactNode => {
    const content = block.items[at];
    return content && <PieceText content={content} piece={pieces[at]} {...drawing} />;
  };
  return (
    <div className={styles['lists']} data-block={index} lang={block.language} dir={block.direction}>
      {lists.map((list, at) => (
        <NestedList key={list.items[0]?.index} list={list} start={at === 0 ? block.start : undefined} item={item} />
      ))}
    </div>
  );
}

interface NestedListProps {
  readonly list: ListNode;
  readonly start?: number | undefined;
  readonly item: (index: number) => ReactNode;
}

function NestedList({ list, start, item }: NestedListProps) {
  const items = list.items.map(({ index, lists }) => (
    <li key={index}>
      {item(index)}
      {lists.map((inner) => (
        <NestedList key={inner.items[0]?.index} list={inner} item={item} />
      ))}
    </li>
  ));
  return list.ordered ? <ol start={start}>{items}</ol> : <ul>{items}</ul>;
}
