import { useState } from 'react';
import { reading as messages } from '../messages/reading.ts';
import type { PropsOf } from './block-props.ts';
import { PieceText } from './PieceText.tsx';
import styles from './figure.module.css';

/** An image of the archive with its caption; one that is not here leaves a box that names where it was. */
export function FigureView({ block, index, pieces, drawing }: PropsOf<'figure'>) {
  const [isBroken, setBroken] = useState(false);
  return (
    <figure className={styles['figure']} data-block={index}>
      {block.asset && !isBroken ? (
        <img
          src={`assets/${block.asset}`}
          alt={block.alt ?? ''}
          width={block.width}
          height={block.height}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(true)}
        />
      ) : (
        <MissingImage alt={block.alt} address={block.address} />
      )}
      {(block.caption || block.credit) && (
        <figcaption>
          {block.caption && <PieceText content={block.caption} piece={pieces[0]} {...drawing} />}
          {block.credit && <span className={styles['credit']}> {block.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function MissingImage({ alt, address }: { readonly alt: string | undefined; readonly address: string | undefined }) {
  return (
    <div className={styles['missing']}>
      <p className={styles['missingTitle']}>{messages.article.imageMissing}</p>
      {alt && <p>{alt}</p>}
      {address && (
        <p>
          {messages.article.imageAddress} <bdi className={styles['address']}>{address}</bdi>
        </p>
      )}
    </div>
  );
}
