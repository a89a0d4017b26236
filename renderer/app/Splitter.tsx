import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { splitterKey } from './splitter-key.ts';
import styles from './Splitter.module.css';

interface Props {
  readonly label: string;
  /** Width of what stands before it, in CSS pixels. */
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  readonly onChange: (width: number) => void;
}

/** The line between two panes, moved by dragging it or by arrow keys. */
export function Splitter({ label, width, narrowest, widest, onChange }: Props) {
  const dragged = useRef<{ readonly fromX: number; readonly fromWidth: number } | null>(null);
  const resize = (wanted: number) => onChange(Math.round(Math.min(Math.max(wanted, narrowest), widest)));

  function pressed(event: KeyboardEvent): void {
    const next = splitterKey(event.key, { width, narrowest, widest, isMirrored: isMirrored(event.currentTarget) });
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  }

  function grabbed(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { fromX: event.clientX, fromWidth: width };
  }

  function moved(event: PointerEvent<HTMLDivElement>): void {
    if (!dragged.current) return;
    const { fromX, fromWidth } = dragged.current;
    const way = event.clientX - fromX;
    resize(fromWidth + (isMirrored(event.currentTarget) ? -way : way));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      className={styles['splitter']}
      onKeyDown={pressed}
      onPointerDown={grabbed}
      onPointerMove={moved}
      onPointerUp={() => {
        dragged.current = null;
      }}
    />
  );
}

const isMirrored = (element: Element) => getComputedStyle(element).direction === 'rtl';
