import { useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Events, Outlet, OutletLine } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { DialogFoot } from '../app/controls/Dialog.tsx';
import { ProgressTrack } from '../app/controls/ProgressTrack.tsx';
import { useEvents } from '../client/use-events.ts';
import { outletLines as messages } from '../messages/outlet-lines.ts';
import { LineGroup } from './LineGroup.tsx';
import styles from './outlet-lines.module.css';
import { useKeptFocus } from './use-kept-focus.ts';
import { useOutletLines } from './use-outlet-lines.ts';

interface Props {
  readonly outlet: Outlet;
  readonly onBack: () => void;
}

/** Lines that an outlet repeats, each to be left out of all its articles or kept. */
export function OutletLines({ outlet, onBack }: Props) {
  const found = useOutletLines(outlet.name);
  const frame = useKeptFocus(JSON.stringify(found?.lines.map(({ name, choice }) => [name, choice])));
  const all = { outlet, articleCount: found?.articleCount ?? 0 };
  const chosen = (choice: OutletLine['choice']) => found?.lines.filter((line) => line.choice === choice) ?? [];
  return (
    <section ref={frame} className={styles['lines']} tabIndex={-1} aria-label={messages.title(outlet.name)}>
      <p className={styles['hint']}>
        <bdi>{messages.hint}</bdi>
      </p>
      {!found && <Looking />}
      {found?.lines.length === 0 && <p role="status">{messages.none}</p>}
      <LineGroup {...all} title={messages.proposed} lines={chosen(null)} />
      <LineGroup {...all} title={messages.out} lines={chosen('out')} />
      <LineGroup {...all} title={messages.in} lines={chosen('in')} />
      <DialogFoot>
        <Button onPress={onBack}>{messages.toOutlet}</Button>
      </DialogFoot>
    </section>
  );
}

function Looking() {
  const [progress, setProgress] = useState<Events['lines.progress'] | null>(null);
  useEvents('lines.progress', setProgress);
  const value = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <ProgressBar value={(value ?? 0) * 100} isIndeterminate={value === undefined} className={styles['looking'] ?? ''}>
      <Label>{messages.looking}</Label>
      <ProgressTrack share={value} />
    </ProgressBar>
  );
}
