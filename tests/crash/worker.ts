import { setImmediate as nextTurn } from 'node:timers/promises';
import { openArchive } from '../../main/archive/open-archive.ts';
import { between, seeded } from '../bench/random.ts';
import { Orders, say } from './protocol.ts';
import { listedIds } from './works/cells.ts';
import type { Change, Site, Work } from './works/work.ts';
import { works } from './works/works.ts';

/** A process that works on an archive until it is killed, and says what it began and what it was told is kept. */
const orders = Orders.parse(JSON.parse(process.argv[2] ?? ''));
const random = seeded(orders.seed);
let order = 0;
let words = 0;

const promise: Site['promise'] = async (changes, make) => {
  const begun = changes.map((change) => ({ ...change, order: begin(change) }));
  const made = await make();
  if (!made.ok) return say({ says: 'refused', what: changes[0]?.cell ?? '', reason: made.reason });
  for (const { cell, order } of begun) say({ says: 'done', order, cell });
};

function begin({ cell, value }: Change): number {
  order += 1;
  say({ says: 'begun', order, cell, value });
  return order;
}

const opening = await openArchive(orders);
if (!opening.ok) throw new Error(opening.reason);
const archive = opening.value;
const { readOnly } = archive.info();
if (readOnly !== null) say({ says: 'refused', what: 'writing', reason: readOnly.reason });
say({ says: 'opened' });

let ids = listedIds(archive);
archive.listen(({ name }) => {
  if (name === 'articles.changed') ids = [];
});
const site: Site = {
  archive,
  random,
  inbox: orders.inbox,
  newWord: () => `${letters(orders.seed)}q${letters((words += 1))}`,
  someArticle() {
    if (ids.length === 0) ids = listedIds(archive);
    return ids[between(random, 0, ids.length - 1)];
  },
  promise,
};

/** A number in the letters a to p, so that no reader of articles takes it for a date. */
function letters(number: number): string {
  return [...number.toString(16)].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/** Imports beside everything else, as in a window that goes on being used. */
const chosen = Object.entries<Work>(works).filter(([name]) => orders.works.includes(name));
const imports = chosen.filter(([name]) => name === 'takeIn' || name === 'importFiles');
await Promise.all([forever(imports), forever(chosen.filter((each) => !imports.includes(each)))]);

async function forever(named: readonly [string, Work][]): Promise<void> {
  while (named.length > 0) {
    await named[between(random, 0, named.length - 1)]?.[1](site);
    await nextTurn();
  }
}
