import type { Outlet, OutletLine } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { outletLines as messages } from '../messages/outlet-lines.ts';
import { excerpt } from './excerpt.ts';
import { chooseLines } from './outlet-lines-actions.ts';
import styles from './outlet-lines.module.css';

interface Props {
  readonly title: string;
  readonly outlet: Outlet;
  readonly articleCount: number;
  /** Of all of which the same was said. */
  readonly lines: readonly OutletLine[];
}

/** Lines that are proposed, left out or kept. */
export function LineGroup({ title, outlet, articleCount, lines }: Props) {
  const [first] = lines;
  if (!first) return null;
  return (
    <section className={styles['group']} aria-label={title}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        {first.choice === null && lines.length > 1 && (
          <Button kind="quiet" onPress={() => chooseLines(outlet, lines, 'out')}>
            {messages.leaveAllOut}
          </Button>
        )}
      </div>
      <ul>
        {lines.map((line) => (
          <li key={line.name}>
            <div className={styles['line']}>
              <bdi className={styles['text']}>{line.text}</bdi>
              {line.articles > 0 && (
                <bdi className={styles['hint']}>
                  {messages.places(line.articles, articleCount, line.example?.title)}
                </bdi>
              )}
            </div>
            <Choices outlet={outlet} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ outlet, line }: { readonly outlet: Outlet; readonly line: OutletLine }) {
  const words = excerpt(line.text);
  const choose = (choice: OutletLine['choice']) => () => chooseLines(outlet, [line], choice);
  if (line.choice === 'out') {
    return (
      <Button kind="quiet" aria-label={messages.putBackOne(words)} onPress={choose(null)}>
        {messages.putBack}
      </Button>
    );
  }
  return (
    <span className={styles['choices']}>
      <Button kind="quiet" aria-label={messages.leaveOutOne(words)} onPress={choose('out')}>
        {messages.leaveOut}
      </Button>
      {line.choice === null && (
        <Button kind="quiet" aria-label={messages.keepOne(words)} onPress={choose('in')}>
          {messages.keep}
        </Button>
      )}
    </span>
  );
}
