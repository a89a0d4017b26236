import { type Admitting, Foresight } from './admission.ts';
import type { Arrival, ArticleOutcome } from './archive.ts';
import type { ArchiveContext } from './context.ts';

/** Says of each article of a batch what taking it in would come to. What one call was told counts as here in the next. */
export type Foresee = (arrivals: readonly Arrival[]) => Promise<readonly (readonly ArticleOutcome[])[]>;

/** Begins to foresee an import: nothing of it is written. */
export function foreseeing(context: ArchiveContext, admitting: () => Admitting): () => Foresee {
  return () => {
    let foresight: Foresight | undefined;
    return async (arrivals) => {
      await context.indexing.all();
      return context.catalogue.use((database) => {
        // An index that was lost meanwhile takes with it what was foreseen by it.
        if (foresight?.database !== database) foresight = new Foresight(database, admitting());
        return foresight.foresee(arrivals);
      });
    };
  };
}
