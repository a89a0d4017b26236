import type { VerifyFinding, VerifyReport } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { AffectedArticles } from './AffectedArticles.tsx';
import { HealthPart } from './HealthPart.tsx';
import styles from './health.module.css';
import { sizePhrase } from './size.ts';
import { useAttempt } from './use-attempt.ts';

interface Props {
  readonly report: VerifyReport | null;
  readonly isBusy: boolean;
  readonly onShowArticle: (id: string) => void;
}

/** Drawn one by one at most; more than this are one trouble, not many. */
const MOST = 100;

/** Checking every file, and what that found. */
export function VerifyPart({ report, isBusy, onShowArticle }: Props) {
  const { verify } = messages;
  const { problem, attempt } = useAttempt();
  return (
    <HealthPart title={verify.title} explained={verify.explained}>
      <div className={styles['actions']}>
        <Button isDisabled={isBusy} onPress={() => attempt(ask('verify.start', {}))}>
          {verify.start}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
      {report && <Report report={report} onShowArticle={onShowArticle} />}
    </HealthPart>
  );
}

function Report({ report, onShowArticle }: { readonly report: VerifyReport } & Pick<Props, 'onShowArticle'>) {
  const { verify } = messages;
  const { findings, checkedFiles, checkedBytes, titles } = report;
  const wrong = findings.filter(({ problem }) => problem !== 'unreferenced');
  const unused = findings.filter(({ problem }) => problem === 'unreferenced');
  return (
    <>
      <p className={wrong.length === 0 ? undefined : styles['problem']}>
        {wrong.length === 0
          ? verify.allWell(checkedFiles, sizePhrase(checkedBytes, interfaceLocale()))
          : verify.wrong(wrong.length, checkedFiles)}
      </p>
      <ul className={styles['rows']}>
        {wrong.slice(0, MOST).map((finding) => (
          <Finding
            key={`${finding.problem} ${finding.file}`}
            finding={finding}
            titles={titles}
            onShowArticle={onShowArticle}
          />
        ))}
      </ul>
      {wrong.length > MOST && <p>{verify.more(wrong.length - MOST)}</p>}
      {unused.length > 0 && (
        <details className={styles['more']}>
          <summary>{verify.unused(unused.length)}</summary>
          <ul className={styles['rows']}>
            {unused.slice(0, MOST).map(({ file }) => (
              <li key={file}>
                <File name={file} />
              </li>
            ))}
          </ul>
          {unused.length > MOST && <p>{verify.more(unused.length - MOST)}</p>}
        </details>
      )}
    </>
  );
}

interface FindingProps extends Pick<Props, 'onShowArticle'> {
  readonly finding: VerifyFinding;
  readonly titles: VerifyReport['titles'];
}

function Finding({ finding: { file, problem, articleIds }, titles, onShowArticle }: FindingProps) {
  return (
    <li className={styles['finding']}>
      <strong>{messages.verify.problems[problem]}</strong> <File name={file} />
      <AffectedArticles articles={articleIds.map((id) => ({ id, title: titles[id] }))} onShowArticle={onShowArticle} />
    </li>
  );
}

const File = ({ name }: { readonly name: string }) => (
  <bdi dir="ltr" className={styles['file']}>
    {name}
  </bdi>
);
