import { classNames } from '../theme/class-names.ts';
import type { Slot } from './timeline-bars.ts';
import styles from './timeline.module.css';

interface Props {
  readonly slots: readonly Slot[];
  readonly highest: number;
  readonly isMarked?: (index: number) => boolean;
}

/** Shortest bar, in hundredths of the height: one article among thousands is seen. */
const SHORTEST = 4;

/** Counts as bars over the width there is; what they mean is said elsewhere. */
export function Bars({ slots, highest, isMarked }: Props) {
  // Gaps between bars only where the bars are wide enough for them.
  const width = slots.length > 160 ? 1 : 0.8;
  return (
    <svg
      aria-hidden="true"
      className={styles['bars']}
      viewBox={`0 0 ${String(Math.max(1, slots.length))} 100`}
      preserveAspectRatio="none"
    >
      {slots.map(({ start, count }, index) => {
        const height = count === 0 ? 0 : Math.max(SHORTEST, (100 * count) / highest);
        const marked = isMarked?.(index) === true;
        return (
          <g key={start}>
            {marked && <rect className={styles['brushed']} x={index} y={0} width={1} height={100} />}
            <rect
              className={classNames(styles['bar'], marked && styles['marked'])}
              x={index + (1 - width) / 2}
              y={100 - height}
              width={width}
              height={height}
            />
          </g>
        );
      })}
    </svg>
  );
}
