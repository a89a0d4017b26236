import { useState } from 'react';
import type { DamagedFile, RepairChoice } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import { AffectedArticles } from './AffectedArticles.tsx';
import { HealthPart } from './HealthPart.tsx';
import styles from './health.module.css';
import { useAttempt } from './use-attempt.ts';

interface Props {
  readonly damaged: readonly DamagedFile[];
  readonly onChange: () => void;
  readonly onShowArticle: (id: string) => void;
}

/** Files that could not be read, whom they concern, and what can be done. */
export function DamagedPart({ damaged, ...props }: Props) {
  const { title, explained } = messages.damage;
  return (
    <HealthPart title={title} explained={explained}>
      <ul className={styles['rows']}>
        {damaged.map((file) => (
          <Damaged key={file.movedTo ?? file.file} damaged={file} {...props} />
        ))}
      </ul>
    </HealthPart>
  );
}

type DamagedProps = Pick<Props, 'onChange' | 'onShowArticle'> & { readonly damaged: DamagedFile };

function Damaged({ damaged, onChange, onShowArticle }: DamagedProps) {
  const { damage } = messages;
  const { file, movedTo, kind, foundAt, articleIds, titles, choices } = damaged;
  const { problem, attempt } = useAttempt();
  const [isBusy, setBusy] = useState(false);
  const repair = (how: RepairChoice) => {
    setBusy(true);
    const repaired = ask('damage.repair', { file, how }).finally(() => setBusy(false));
    attempt(repaired, ({ recovered }) => {
      showToast({ message: how === 'leave' ? damage.left : damage.recovered(recovered) });
      onChange();
    });
  };
  return (
    <li className={styles['finding']}>
      <p>
        <strong>{damage.kinds[kind]}</strong>{' '}
        <bdi dir="ltr" className={styles['file']}>
          {file}
        </bdi>
        <span className={styles['aside']}> · {damage.found(momentPhrase(foundAt, interfaceLocale()))}</span>
      </p>
      <p>
        <bdi>{damage.affected(articleIds.length)}</bdi>
      </p>
      <AffectedArticles
        articles={articleIds.map((id, index) => ({ id, title: titles[index] }))}
        onShowArticle={onShowArticle}
      />
      {movedTo !== null && (
        <p className={styles['aside']}>
          <bdi>{damage.movedTo(movedTo)}</bdi>
        </p>
      )}
      <div className={styles['actions']}>
        {choices.map((how) => (
          <Button key={how} isDisabled={isBusy} onPress={() => repair(how)}>
            {damage.choices[how]}
          </Button>
        ))}
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
    </li>
  );
}
