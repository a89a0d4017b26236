import type { Article } from '../../data/article.ts';
import type { Turn } from '../../preload/contract.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { complete } from '../find/complete.ts';
import type { Database } from '../find/database.ts';
import { explaining } from '../find/explain.ts';
import { countingFacets, facets } from '../find/facets.ts';
import { firstIdOf } from '../find/list-queries.ts';
import { page, paging, placeOf } from '../find/page.ts';
import type { Steps } from '../find/steps.ts';
import type { TextPlace } from '../find/text/backlog.ts';
import { countingTimes, timeline } from '../find/timeline.ts';
import { Turns } from '../find/turns.ts';
import { answerInSteps } from './answer-in-steps.ts';
import type { Archive } from './archive.ts';

type Finding = Pick<Archive, 'page' | 'row' | 'facets' | 'timeline' | 'complete' | 'asked'>;

/** What lists and searches are answered with. */
export function openFinding(catalogue: Catalogue, read: (at: TextPlace) => Article | undefined): Finding {
  return {
    page: (order, offset, limit, view, query) =>
      catalogue.use((database) => page(database, { order, offset, limit, view, query }, explaining(database, read))),
    row: (order, id, view, query) =>
      catalogue.use((database) => placeOf(database, { order, view, query }, firstIdOf(database, id) ?? id)),
    facets: (request) => catalogue.use((database) => facets(database, request)),
    timeline: (request) => catalogue.use((database) => timeline(database, request)),
    complete: (request) => catalogue.use((database) => complete(database, request)),
    asked: answeringAsked(catalogue, read),
  };
}

function answeringAsked(catalogue: Catalogue, read: (at: TextPlace) => Article | undefined): Archive['asked'] {
  const turns = new Turns();
  const answer = async <T>(kind: string, turn: Turn | undefined, none: T, steps: (database: Database) => Steps<T>) =>
    (await answerInSteps(catalogue, steps, turns.take(kind, turn))) ?? none;
  return {
    page: ({ turn, ...part }) =>
      answer('page', turn, { total: 0, rows: [] }, (database) => paging(database, part, explaining(database, read))),
    facets: ({ turn, ...request }) => answer('facets', turn, {}, (database) => countingFacets(database, request)),
    timeline: ({ turn, ...request }) =>
      answer('timeline', turn, { unit: 'year', bars: [], undated: 0, lanes: null }, (database) =>
        countingTimes(database, request),
      ),
  };
}
