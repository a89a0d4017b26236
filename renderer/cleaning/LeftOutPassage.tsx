import type { RemovedSpan } from '../../data/article.ts';
import { Button } from '../app/controls/Button.tsx';
import { cleaning as messages } from '../messages/cleaning.ts';
import { useCleaning } from './cleaning-context.ts';
import { excerpt } from './excerpt.ts';
import styles from './passage.module.css';

interface Props {
  readonly span: RemovedSpan;
  /** Among those of its article. */
  readonly index: number;
}

/** A passage that is left out, shown where it stood. It is no part of the article's text. */
export function LeftOutPassage({ span, index }: Props) {
  const clean = useCleaning();
  return (
    <aside className={styles['leftOut']} aria-label={messages.removed(messages.reasons[span.reason])}>
      <span className={styles['head']} lang="en" dir="ltr">
        <span className={styles['reason']}>{messages.removed(messages.reasons[span.reason])}</span>
        <Button
          kind="quiet"
          aria-label={messages.putBackOne(excerpt(span.text))}
          onPress={() => clean({ putBack: [index] })}
        >
          {messages.putBack}
        </Button>
      </span>
      <p className={styles['words']}>{span.text}</p>
    </aside>
  );
}
