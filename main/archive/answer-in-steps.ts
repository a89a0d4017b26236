import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalogue } from '../find/catalogue.ts';
import type { Database } from '../find/database.ts';
import { indexState } from '../find/query/find.ts';
import { finished, type Steps } from '../find/steps.ts';

/** How long the archive thread is kept from hearing what comes next. */
const STEP_MS = 8;
/** Beginnings that changes of the index may spoil; after that it is answered in one go. */
const ATTEMPTS = 3;

/**
 * Answers a question about the index in steps, between which the thread hears others. Undefined once it was overtaken. Steps
 * hold only as long as the index stays as it is, so after a change they begin anew.
 */
export async function answerInSteps<T>(
  catalogue: Catalogue,
  steps: (database: Database) => Steps<T>,
  isOvertaken: () => boolean,
): Promise<T | undefined> {
  // What was asked meanwhile is heard first: it may have overtaken this.
  await nextTurn();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const begun = catalogue.use((database) => ({ database, work: steps(database), state: indexState(database) }));
    const isUnchanged = () =>
      catalogue.use((database) => database === begun.database && indexState(database) === begun.state);
    while (isUnchanged()) {
      if (isOvertaken()) return undefined;
      const ended = catalogue.use(() => stepsWithin(begun.work));
      if (ended === undefined) await nextTurn();
      else if (isUnchanged()) return ended.value;
    }
  }
  return catalogue.use((database) => finished(steps(database)));
}

/** Takes steps for a while; what they came to, if that was the last. */
function stepsWithin<T>(work: Steps<T>): { readonly value: T } | undefined {
  const end = performance.now() + STEP_MS;
  do {
    const step = work.next();
    if (step.done === true) return { value: step.value };
  } while (performance.now() < end);
  return undefined;
}
