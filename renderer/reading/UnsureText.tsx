import { Button } from 'react-aria-components/Button';
import type { Article } from '../../data/article.ts';
import { ask } from '../client/client.ts';
import { reading } from '../messages/reading.ts';
import { Doubt } from './Doubt.tsx';
import styles from './header.module.css';
import { webAddress } from './web-address.ts';

/** Says of a text that may not be the whole article so, and offers the page it came from. */
export function UnsureText({ article }: { readonly article: Article }) {
  if (article.isTextUnsure !== true) return null;
  const url = webAddress(article.url ?? article.canonicalUrl ?? '');
  return (
    <p className={styles['unsure']} lang="en" dir="ltr">
      <Doubt label={reading.unsureText.label} explanation={reading.unsureText.explanation} />
      {url !== null && (
        <Button className={styles['original'] ?? ''} onPress={() => void ask('links.open', { url })}>
          {reading.unsureText.open(new URL(url).hostname)}
        </Button>
      )}
    </p>
  );
}
