import { refused } from '../../../data/outcome.ts';
import type { Archive, Arrival } from '../../../main/archive/archive.ts';
import { between } from '../../bench/random.ts';
import { arrival } from '../../main/archive/arrivals.ts';
import { arrivalChanges } from './cells.ts';
import type { Site, Work } from './work.ts';

/** Takes articles in as they come from the readers, a few or more than a shard at a time. */
export const takeIn: Work = async (site) => {
  const count = site.random() < 0.2 ? between(site.random, 60, 90) : between(site.random, 1, 12);
  const arrivals = Array.from({ length: count }, () => newArrival(site));
  const importId = `import-${site.newWord()}`;
  const taken = await takeInArrivals(site, arrivals, importId);
  if (taken.ok) site.imports.push({ importId, articleIds: taken.value.flatMap(({ articleIds }) => articleIds) });
};

function newArrival({ newWord }: Site): Arrival {
  const [name, ship] = [newWord(), newWord()];
  return arrival(`${name} counts the boats of ${ship}`, `There were nine at ${name}.\nOne was called ${ship}.`);
}

/** Takes a batch in, every article of it a promise. */
export async function takeInArrivals(
  site: Site,
  arrivals: readonly Arrival[],
  importId: string,
): ReturnType<Archive['takeIn']> {
  let taken: Awaited<ReturnType<Archive['takeIn']>> = refused('not-writable');
  await site.promise(arrivalChanges(arrivals), async () => {
    taken = await site.archive.takeIn(arrivals, importId);
    return taken;
  });
  return taken;
}
