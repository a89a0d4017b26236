import type { RestoreCounts, RestorePreview, RestoreSample } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { DialogFoot } from '../app/controls/Dialog.tsx';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { formatCount } from '../messages/plural.ts';
import { momentPhrase } from '../notes/moment.ts';
import styles from './health.module.css';
import { useAttempt } from './use-attempt.ts';

interface Props {
  readonly preview: RestorePreview;
  readonly isBusy: boolean;
  readonly onBack: () => void;
}

/** What restoring from a backup would change, for the reader to decide. */
export function RestorePreviewView({ preview, isBusy, onBack }: Props) {
  const { restore } = messages;
  const { problem, attempt } = useAttempt();
  const hasNews = changesOf(preview) > 0;
  return (
    <section className={styles['part']} aria-labelledby="restore-heading">
      <h3 id="restore-heading" className={styles['title']}>
        <bdi>{restore.heading(preview.archiveName)}</bdi>
      </h3>
      <p>
        <bdi>{restore.made(momentPhrase(preview.madeAt, interfaceLocale()))}</bdi>
      </p>
      {!preview.isSameArchive && (
        <p className={styles['problem']}>
          <bdi>{restore.otherArchive}</bdi>
        </p>
      )}
      {!hasNews && (
        <p>
          <bdi>{restore.nothing}</bdi>
        </p>
      )}
      <Counts preview={preview} />
      {preview.samples.length > 0 && <Samples samples={preview.samples} />}
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
      <div className={styles['foot']}>
        <DialogFoot>
          <Button onPress={onBack}>{restore.back}</Button>
          <Button
            kind="primary"
            isDisabled={isBusy || !hasNews}
            onPress={() => attempt(ask('restore.start', { token: preview.token }))}
          >
            {restore.start}
          </Button>
        </DialogFoot>
      </div>
    </section>
  );
}

const changesOf = ({ articles, notes, states, contents }: RestorePreview): number =>
  [articles, notes, states].reduce((sum, counts) => sum + counts.new + counts.newer, contents.new);

const COLUMNS = ['new', 'newer', 'older', 'same'] as const satisfies readonly (keyof RestoreCounts)[];

function Counts({ preview: { articles, notes, states, contents } }: { readonly preview: RestorePreview }) {
  const { restore } = messages;
  const rows: readonly (readonly [string, Partial<RestoreCounts>])[] = [
    [restore.rows.articles, articles],
    [restore.rows.notes, notes],
    [restore.rows.states, states],
    [restore.rows.contents, contents],
  ];
  return (
    <table className={styles['table']} aria-label={restore.table}>
      <thead>
        <tr>
          <th scope="col">{restore.what}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {restore.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, counts]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {COLUMNS.map((column) => (
              <td key={column}>{formatCount(counts[column] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Drawn at most; they are there to recognise the backup by. */
const MOST = 30;

function Samples({ samples }: { readonly samples: readonly RestoreSample[] }) {
  const { restore } = messages;
  return (
    <>
      <h4 className={styles['subtitle']}>{restore.samples}</h4>
      <ul className={styles['samples']}>
        {samples.slice(0, MOST).map(({ kind, articleId, title, what }, index) => (
          <li key={`${kind} ${articleId} ${String(index)}`}>
            {restore.kinds[kind]} <bdi className={styles['sampled']}>{title || restore.untitled}</bdi>{' '}
            <span className={styles['aside']}>{restore.sampled[what]}</span>
          </li>
        ))}
      </ul>
      {samples.length > MOST && <p className={styles['aside']}>{restore.more(samples.length - MOST)}</p>}
    </>
  );
}
