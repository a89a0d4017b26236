import type { PropsOf } from './block-props.ts';
import { PieceText } from './PieceText.tsx';
import styles from './text.module.css';

/** A quotation within the text, or words of the text pulled out for display. */
export function QuoteView({ block, index, pieces, drawing }: PropsOf<'quote'>) {
  return (
    <figure
      className={styles['quote']}
      data-kind={block.kind ?? 'block'}
      data-block={index}
      lang={block.language}
      dir={block.direction}
    >
      <blockquote>
        {block.paragraphs.map((paragraph, at) => (
          <p key={pieces[at]?.start}>
            <PieceText content={paragraph} piece={pieces[at]} {...drawing} />
          </p>
        ))}
      </blockquote>
      {block.cite && (
        <figcaption>
          <PieceText content={block.cite} piece={pieces[block.paragraphs.length]} {...drawing} />
        </figcaption>
      )}
    </figure>
  );
}
