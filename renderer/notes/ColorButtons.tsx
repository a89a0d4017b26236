import type { Color } from '../../data/annotation.ts';
import { reading as messages } from '../messages/reading.ts';
import { COLORS } from './last-color.ts';
import styles from './color-buttons.module.css';
import highlightStyles from './highlight.module.css';

interface Props {
  /** The colour in use, where there is one. */
  readonly current: Color | null;
  readonly label: (color: string) => string;
  readonly onChoose: (color: Color) => void;
}

/** The four colours, each as a letter highlighted in it, so that they differ without colour too. */
export function ColorButtons({ current, label, onChoose }: Props) {
  return (
    <span className={styles['colors']} role="group" aria-label={messages.notes.color}>
      {COLORS.map((color) => {
        const name = label(messages.colors[color]);
        return (
          <button
            key={color}
            type="button"
            className={styles['color']}
            aria-label={name}
            title={name}
            aria-pressed={current === null ? undefined : color === current}
            onClick={() => onChoose(color)}
          >
            <span className={highlightStyles['highlight']} data-color={color} aria-hidden="true">
              a
            </span>
          </button>
        );
      })}
    </span>
  );
}
