import type { Article } from '../../data/article.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { complete } from '../find/complete.ts';
import { explaining } from '../find/explain.ts';
import { facets } from '../find/facets.ts';
import { firstIdOf } from '../find/list-queries.ts';
import { page, placeOf } from '../find/page.ts';
import type { TextPlace } from '../find/text/backlog.ts';
import { timeline } from '../find/timeline.ts';
import type { Archive } from './archive.ts';

type Finding = Pick<Archive, 'page' | 'row' | 'facets' | 'timeline' | 'complete'>;

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
  };
}
