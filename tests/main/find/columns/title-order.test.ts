import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTitle } from '../../../../data/same-article.ts';
import { keepTitleOrder } from '../../../../main/find/columns/title-order.ts';
import { page } from '../../../../main/find/page.ts';
import { articleOf, TestIndex } from '../indexed.ts';

const aTitle = fc.constantFrom('Ferry', 'ferry', 'Éclair', 'Comet', 'Ávila', 'Żuk', 'Council', 'Fog', '港口', 'أخبار');
const someTitles = fc.uniqueArray(fc.tuple(fc.nat(20), aTitle), { selector: ([id]) => id, maxLength: 14 });
const someRounds = fc.array(fc.tuple(someTitles, fc.constantFrom('kept', 'asked', 'neither')), { maxLength: 5 });

function titlesOf({ database }: TestIndex): string[] {
  const { rows } = page(database, { order: { by: 'title', direction: 'ascending' }, offset: 0, limit: 50 });
  return rows.map(({ id, title }) => `${title} ${id}`);
}

/** The obvious way. */
function sorted(titles: readonly (readonly [number, string])[]): string[] {
  const keys = titles.map(([id, title]) => ({ key: `${foldTitle(title)}\0a${id + 10}`, line: `${title} a${id + 10}` }));
  return keys.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ line }) => line);
}

test('the list by title is what sorting all titles gives, whatever came and went since it was last kept or asked for', () => {
  fc.assert(
    fc.property(someRounds, someTitles, (rounds, last) => {
      const index = new TestIndex();
      const put = (titles: readonly (readonly [number, string])[]) =>
        index.put(titles.map(([id, title]) => articleOf(`a${id + 10}`, { title })));
      for (const [titles, what] of rounds) {
        put(titles);
        if (what === 'asked') expect(titlesOf(index)).toEqual(sorted(titles));
        if (what === 'kept') for (const _ of keepTitleOrder((work) => work(index.database)));
      }
      put(last);
      expect(titlesOf(index)).toEqual(sorted(last));
      index.database.close();
    }),
    { numRuns: 60 },
  );
});

test('articles that come and go while the order is made are in their places, or not there', () => {
  const index = new TestIndex();
  const titles = Array.from({ length: 1200 }, (_, at): [number, string] => [at, `Report ${(at * 7919) % 1200}`]);
  const put = (all: typeof titles) => index.put(all.map(([id, title]) => articleOf(`a${id + 10}`, { title })));
  put(titles);
  const steps = keepTitleOrder((work) => work(index.database));
  steps.next();
  const changed = titles.filter(([id]) => id % 3 !== 0).map(([id, title]): [number, string] => [id, `${title}!`]);
  put(changed);
  while (steps.next().done !== true);
  expect(titlesOf(index)).toEqual(sorted(changed).slice(0, 50));
  index.database.close();
});
