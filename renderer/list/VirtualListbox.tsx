import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { nextIndex } from './next-index.ts';
import { useScrolling } from './use-scrolling.ts';
import styles from './VirtualListbox.module.css';
import { listHeight, scrollToShow, scrollToTop } from './visible-rows.ts';

/** Rows drawn beyond each edge, so that scrolling by keyboard or wheel never shows a gap. */
const OVERSCAN = 4;

export interface ListboxHandle {
  readonly focus: () => void;
  /** Scrolls as little as it takes to show all of a row. */
  readonly showRow: (index: number) => void;
  /** Scrolls to where a row is the first on screen. */
  readonly showFirst: (index: number) => void;
  /** The first row on screen, or null while the list stands at its very top. */
  readonly topRow: () => number | null;
  /** Moves along with rows that came or went above. */
  readonly shiftBy: (rows: number) => void;
}

export interface RowMarking {
  /** 0 while none is marked. */
  readonly count: number;
  readonly isMarked: (index: number) => boolean;
  readonly toggle: (index: number) => void;
  readonly extendTo: (index: number) => void;
  readonly markAll: () => void;
  readonly clear: () => void;
}

interface Props {
  readonly label: string;
  readonly total: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  readonly activeIndex: number | null;
  readonly onActivate: (index: number, by: 'keyboard' | 'pointer') => void;
  /** Ways to mark several rows; without them only the active one is selected. */
  readonly marking?: RowMarking;
  readonly onDrag?: (index: number, transfer: DataTransfer) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (index: number) => void;
  /** The Delete key. */
  readonly onDelete?: (index: number) => void;
  readonly onMenu?: (index: number, at: DOMRect) => void;
  /** Rows `[start, end)` came on screen. */
  readonly onShow?: (start: number, end: number) => void;
  readonly children: (index: number) => ReactNode;
  readonly ref?: Ref<ListboxHandle>;
}

/**
 * A listbox of any length: only rows near the screen exist, each saying where it stands in the whole. Focus stays on the
 * listbox and `aria-activedescendant` names the active row, so it is not lost when that row is scrolled away.
 */
export function VirtualListbox({ label, total, rowHeight, activeIndex, marking, children, ...props }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useScrolling(scroller, total, rowHeight);
  const { start, end, top } = shown;

  const onShow = useEffectEvent((from: number, to: number) => props.onShow?.(from, to));
  useEffect(() => onShow(start, end), [start, end]);

  function showRow(index: number): void {
    const { current } = scroller;
    if (!current) return;
    const { clientHeight: viewportHeight, scrollTop } = current;
    current.scrollTop = scrollToShow(index, { total, rowHeight, viewportHeight, scrollTop });
  }

  function showFirst(index: number, height = rowHeight): void {
    const { current } = scroller;
    if (current)
      current.scrollTop = scrollToTop(index, { total, rowHeight: height, viewportHeight: current.clientHeight });
  }

  /** The same article stays first on screen when rows become higher or lower. */
  const heldFirst = useEffectEvent((height: number) => showFirst(start, height));
  useLayoutEffect(() => heldFirst(rowHeight), [rowHeight]);

  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    showRow,
    showFirst: (index) => showFirst(index),
    topRow: () => ((scroller.current?.scrollTop ?? 0) > 0 ? start : null),
    shiftBy: (rows) => scroller.current?.scrollBy({ top: rows * rowHeight, behavior: 'instant' }),
  }));

  function pressed(event: KeyboardEvent): void {
    if (event.target !== scroller.current || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (markedByCommand(event.key)) event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && marking && marking.count > 0) {
      event.preventDefault();
      event.stopPropagation();
      marking.clear();
      return;
    }
    if (activeIndex !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      props.onOpen?.(activeIndex);
      return;
    }
    if (activeIndex !== null && event.key === 'Delete' && props.onDelete) {
      event.preventDefault();
      props.onDelete(activeIndex);
      return;
    }
    const index = nextIndex(event.key, activeIndex, total, Math.max(end - start - 2, 1));
    if (index === undefined) return;
    event.preventDefault();
    showRow(index);
    if (event.shiftKey && marking) marking.extendTo(index);
    else props.onActivate(index, 'keyboard');
  }

  /** With Ctrl, or the command key of a Mac. */
  function markedByCommand(key: string): boolean {
    if (!marking || (key !== 'a' && key !== ' ')) return false;
    if (key === 'a') marking.markAll();
    else if (activeIndex !== null) marking.toggle(activeIndex);
    return true;
  }

  const rowOf = (target: EventTarget) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return option ? Number(option.dataset['index']) : null;
  };

  function menuWanted(event: MouseEvent): void {
    const row = rowOf(event.target);
    const index = row ?? activeIndex;
    if (index === null || !props.onMenu) return;
    event.preventDefault();
    const at = row === null ? scroller.current?.querySelector(`[data-index="${index}"]`) : null;
    props.onMenu(index, at?.getBoundingClientRect() ?? new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  function clicked(event: MouseEvent): void {
    const index = rowOf(event.target);
    if (index === null) return;
    if (marking && event.shiftKey) marking.extendTo(index);
    else if (marking && (event.ctrlKey || event.metaKey)) marking.toggle(index);
    else props.onActivate(index, 'pointer');
  }

  function dragBegan(event: DragEvent): void {
    const index = rowOf(event.target);
    if (index !== null) props.onDrag?.(index, event.dataTransfer);
  }

  const optionId = (index: number) => `${id}-${index}`;
  const isSelected = (index: number) =>
    marking && marking.count > 0 ? marking.isMarked(index) : index === activeIndex;
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={marking !== undefined}
      aria-activedescendant={activeIndex === null ? undefined : optionId(activeIndex)}
      className={styles['listbox']}
      onKeyDown={pressed}
      onClick={clicked}
      onMouseDown={keepTextUnselected}
      onDragStart={dragBegan}
      onDoubleClick={() => activeIndex !== null && props.onOpen?.(activeIndex)}
      onContextMenu={menuWanted}
    >
      <div role="presentation" className={styles['rows']} style={{ blockSize: listHeight(total, rowHeight) }}>
        {drawnRows(start, end, total, activeIndex).map((index) => (
          <div
            key={index}
            id={optionId(index)}
            role="option"
            aria-selected={isSelected(index)}
            data-active={index === activeIndex || undefined}
            draggable={props.onDrag !== undefined}
            aria-setsize={total}
            aria-posinset={index + 1}
            data-index={index}
            className={styles['option']}
            style={{ insetBlockStart: top + index * rowHeight, blockSize: rowHeight }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A click with Shift marks rows, not the words between two clicks. */
function keepTextUnselected(event: MouseEvent): void {
  if (event.shiftKey) window.getSelection()?.removeAllRanges();
}

/** The rows to draw, among them always the active one, for focus is on it. */
function drawnRows(start: number, end: number, total: number, activeIndex: number | null): readonly number[] {
  const first = Math.max(start - OVERSCAN, 0);
  const last = Math.min(end + OVERSCAN, total);
  const rows = Array.from({ length: last - first }, (_, at) => first + at);
  if (activeIndex === null || activeIndex >= total) return rows;
  if (activeIndex < first) return [activeIndex, ...rows];
  return activeIndex >= last ? [...rows, activeIndex] : rows;
}
