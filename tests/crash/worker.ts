import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { openArchive } from '../../main/archive/open-archive.ts';
import { upgradeFiles } from '../../main/archive/upgrade-files.ts';
import { openSafekeeping } from '../../main/damage/safekeeping.ts';
import { readFile } from '../../main/import/read.ts';
import { nextFormat } from '../main/archive/upgrades/next-format.ts';
import { between, seeded } from '../bench/random.ts';
import { jobEnds } from './job-ends.ts';
import { Orders, say } from './protocol.ts';
import { listedIds } from './works/cells.ts';
import { restoreBackup } from './works/restore-backup.ts';
import type { Change, KeptSite, Work } from './works/work.ts';
import { works } from './works/works.ts';

/** A process that works on an archive until it is killed, and says what it began and what it was told is kept. */

// The tables that readers need are loaded when they first read.
readFile({
  bytes: Buffer.from('Warm\n\nThe tide came in at four.\n'),
  fileName: 'a.txt',
  folders: [],
  modifiedAt: undefined,
});
const PATIENCE_MS = 60_000;
say({ says: 'ready' });
const [line] = (await once(createInterface({ input: process.stdin }), 'line')) as [string];
const orders = Orders.parse(JSON.parse(line));
if (orders.upgrade !== undefined) await upgrade(orders.upgrade);
const random = seeded(orders.seed);
let order = 0;
let words = 0;

const promise: KeptSite['promise'] = async (changes, make) => {
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
const ends = jobEnds();
const fail = (error: unknown) => {
  throw error;
};
const site: KeptSite = {
  archive,
  random,
  inbox: orders.inbox,
  outbox: orders.outbox,
  imports: [],
  newWord: () => `${letters(orders.seed)}q${letters((words += 1))}`,
  someArticle() {
    if (ids.length === 0) ids = listedIds(archive);
    return ids[between(random, 0, ids.length - 1)];
  },
  promise,
  keeping: openSafekeeping({ archive, configFolder: orders.configFolder, tell: ends.hear, onFault: fail }),
  ended: ends.ended,
};

/** A number in the letters a to p, so that no reader of articles takes it for a date. */
function letters(number: number): string {
  return [...number.toString(16)].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/** Imports beside everything else, as in a window that goes on being used. */
const chosen = Object.entries<Work<KeptSite>>(works).filter(([name]) => orders.works.includes(name));
const imports = chosen.filter(([name]) => name === 'takeIn' || name === 'importFiles');
const { backup } = orders;
await Promise.all([
  forever(imports),
  forever(chosen.filter((each) => !imports.includes(each))),
  ...(backup === undefined ? [] : [restoreBackup(site, backup.path, backup.changes)]),
]);

/** Upgrades and then waits for its end. */
async function upgrade(older: NonNullable<Orders['upgrade']>): Promise<never> {
  say({ says: 'opened' });
  const upgraded = await upgradeFiles({ ...older, format: nextFormat });
  if (!upgraded.ok) say({ says: 'refused', what: 'upgrading', reason: upgraded.reason });
  for (;;) await delay(PATIENCE_MS);
}

async function forever(named: readonly [string, Work<KeptSite>][]): Promise<void> {
  while (named.length > 0) {
    await named[between(random, 0, named.length - 1)]?.[1](site);
    await nextTurn();
  }
}
