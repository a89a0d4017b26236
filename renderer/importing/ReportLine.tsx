import type { ImportedInput } from '../../preload/contract.ts';
import { importing } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';
import styles from './ReportDialog.module.css';
import { reasonOf } from './report-csv.ts';
import { nameAndPlace } from './report-rows.ts';

interface Props {
  readonly input: ImportedInput | undefined;
  readonly isActive: boolean;
}

/** What became of one file, or of one part of a file that holds several. */
export function ReportLine({ input, isActive }: Props) {
  if (!input) return null;
  const { name, within } = nameAndPlace(input.path);
  const place = within === '' ? undefined : importing.found.within(within);
  const notes = [reasonOf(input), place].filter((note) => note !== undefined);
  return (
    <div
      className={styles['line']}
      data-outcome={input.outcome}
      data-part={within !== '' || undefined}
      data-active={isActive || undefined}
    >
      <span className={styles['outcome']}>{messages.report.outcomes[input.outcome]}</span>
      <span className={styles['what']}>
        <bdi className={styles['path']} title={input.path}>
          {name}
        </bdi>
        {notes.length > 0 && (
          <span className={styles['reason']} title={notes.join('\n')}>
            {notes.map((note) => (
              <bdi key={note}>{note} </bdi>
            ))}
          </span>
        )}
      </span>
    </div>
  );
}
