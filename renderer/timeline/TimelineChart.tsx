import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria';
import { useLocale } from 'react-aria-components';
import type { TimelineUnit } from '../../preload/contract.ts';
import { formatCount } from '../messages/plural.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { timeline as words } from '../messages/timeline.ts';
import { type Brush, chartKey, firstOf, isWithin, lastOf } from './brush.ts';
import { Bars } from './Bars.tsx';
import { type Slot, slotName, ticksOf } from './timeline-bars.ts';
import styles from './timeline.module.css';

interface Props {
  readonly slots: readonly Slot[];
  readonly unit: TimelineUnit;
  readonly onBrush: (brush: Brush) => void;
  /** Called with what the pointer or the keyboard is at, in words; null when it leaves. */
  readonly onRead: (words: string | null) => void;
}

/** Articles by time, to be brushed with the pointer or chosen slot by slot with the keyboard. */
export function TimelineChart({ slots, unit, onBrush, onRead }: Props) {
  const locale = interfaceLocale();
  const isMirrored = useLocale().direction === 'rtl';
  const id = useId();
  const chart = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  const isDragging = useRef(false);
  const highest = Math.max(1, ...slots.map(({ count }) => count));
  const at = brush?.head ?? slots.length - 1;

  function mark(next: Brush | null): void {
    setBrush(next);
    onRead(next && described(next, slots, unit, locale));
  }

  function slotAt(event: PointerEvent): number {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - box.left) / Math.max(1, box.width);
    return Math.max(0, Math.min(slots.length - 1, Math.floor((isMirrored ? 1 - part : part) * slots.length)));
  }

  function press(event: KeyboardEvent): void {
    const key = chartKey(event, at, slots.length, isMirrored);
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (key === 'apply') onBrush(brush ?? { anchor: at, head: at });
    else if (key === 'clear') mark(null);
    else mark({ anchor: key.extends ? (brush?.anchor ?? at) : key.to, head: key.to });
  }

  return (
    <div
      ref={chart}
      className={styles['chart']}
      role="listbox"
      tabIndex={0}
      aria-label={words.chart}
      aria-describedby={`${id}-hint`}
      aria-orientation="horizontal"
      aria-multiselectable="true"
      aria-activedescendant={brush ? `${id}-${String(at)}` : undefined}
      onKeyDown={press}
      onBlur={() => mark(null)}
      onFocus={() => brush ?? mark({ anchor: at, head: at })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.current = true;
        mark({ anchor: slotAt(event), head: slotAt(event) });
      }}
      onPointerMove={(event) => {
        const head = slotAt(event);
        if (isDragging.current) mark({ anchor: brush?.anchor ?? head, head });
        else onRead(described({ anchor: head, head }, slots, unit, locale));
      }}
      onPointerUp={(event) => {
        if (!isDragging.current) return;
        isDragging.current = false;
        onBrush({ anchor: brush?.anchor ?? slotAt(event), head: slotAt(event) });
      }}
      onPointerCancel={() => {
        isDragging.current = false;
        mark(null);
      }}
      onPointerLeave={() => !isDragging.current && onRead(brush && described(brush, slots, unit, locale))}
    >
      <VisuallyHidden id={`${id}-hint`}>{words.hint}</VisuallyHidden>
      <span aria-hidden="true" className={styles['highest']}>
        {formatCount(highest)}
      </span>
      <Bars slots={slots} highest={highest} isMarked={(index) => isWithin(brush, index)} />
      {slots.map(({ start, count }, index) => (
        <span
          key={start}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={isWithin(brush, index)}
          aria-label={words.slot(slotName(start, unit, locale), count)}
        />
      ))}
      <span aria-hidden="true" className={styles['axis']}>
        {ticksOf(slots, unit, locale).map(({ index, label }) => (
          <span key={label} style={{ insetInlineStart: `${String((100 * index) / slots.length)}%` }}>
            {label}
          </span>
        ))}
      </span>
    </div>
  );
}

function described(brush: Brush, slots: readonly Slot[], unit: TimelineUnit, locale: string): string {
  const within = slots.slice(firstOf(brush), lastOf(brush) + 1);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return '';
  const name = (slot: Slot) => slotName(slot.start, unit, locale);
  const count = within.reduce((sum, slot) => sum + slot.count, 0);
  return first === last ? words.slot(name(first), count) : words.range(name(first), name(last), count);
}
