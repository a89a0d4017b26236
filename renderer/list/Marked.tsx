import styles from './ArticleRowView.module.css';

interface Props {
  readonly text: string;
  /** `[start, end)` in UTF-16 units, in order and apart. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Text with the words that a search found in it. */
export function Marked({ text, marks }: Props) {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark className={styles['found']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
