import { useState } from 'react';
import type { Events } from '../../preload/contract.ts';
import { Strip, Work } from '../app/controls/Strip.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { library } from '../messages/library.ts';

/** How far a change of many articles is, with the means to stop it. Nothing when there is none, or it is over at once. */
export function ChangeStrip() {
  const [progress, setProgress] = useState<Events['change.progress'] | null>(null);
  useEvents('change.progress', (told) => setProgress(told.done < told.total ? told : null));
  if (progress === null) return null;
  const { changeId, done, total } = progress;
  const { region, words, stop, stopChange } = library.changing;
  return (
    <Strip label={region}>
      <Work
        words={words(done, total)}
        share={done / total}
        stop={{
          label: stopChange,
          words: stop,
          run: () => void ask('changes.stop', { changeId }).catch(reportSurprise),
        }}
      />
    </Strip>
  );
}
