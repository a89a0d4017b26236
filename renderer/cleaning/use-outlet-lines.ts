import { useEffect, useState } from 'react';
import type { OutletLines } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';

/** Articles change one after the other; the lines are looked for again when this has passed. */
const GAP_MS = 250;

/** The lines that an outlet repeats, as they are at every moment; undefined until they are known. */
export function useOutletLines(outlet: string): OutletLines | undefined {
  const [found, setFound] = useState<OutletLines>();
  useEffect(() => {
    let isShown = true;
    const look = coalesce(
      async () => {
        const answer = await ask('outlets.lines', { outlet });
        if (isShown && answer.ok) setFound(answer.value);
      },
      GAP_MS,
      reportSurprise,
    );
    look();
    const stop = listen(({ name }) => {
      if (name === 'articles.changed') look();
    });
    return () => {
      isShown = false;
      stop();
      ask('outlets.stopLines', {}).catch(reportSurprise);
    };
  }, [outlet]);
  return found;
}
