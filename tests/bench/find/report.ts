import { duration, type Line, megabytes, table, times } from '../table.ts';
import type { Cost, Spread } from '../measure.ts';
import type { FindTimes, IndexTimes } from './measure-find.ts';

const many = (count: number): string => Math.round(count).toLocaleString('en');
const both = ({ p50, p95 }: Spread): string => `${duration(p50)} / ${duration(p95)}`;
/** The processor's time behind it, which is the same however busy the machine is. */
const costs = (cost: Cost): string => `${both(cost)} (CPU ${both(cost.cpu)})`;

/** What was measured of finding, as a table of text. */
export function findReport(
  count: number,
  { indexing, finding, ripgrep }: { indexing: IndexTimes; finding: FindTimes; ripgrep: Record<string, Spread> },
): string {
  const beside = (what: string, ours: Cost, note: string): Line => {
    const naive = ripgrep[what];
    const line = { what: `${what}${note}`, ours: costs(ours) };
    return naive === undefined ? line : { ...line, naive: both(naive), ratio: times(naive.p50 / ours.p50) };
  };
  const lines: Line[] = [
    { what: 'list made anew, articles a second', ours: many((count / indexing.toListMs) * 1000) },
    { what: 'texts indexed a second', ours: many((count / indexing.textsMs) * 1000) },
    { what: 'both a second of the processor', ours: many((count / indexing.cpuMs) * 1000) },
    { what: 'index on disk', ours: megabytes(indexing.indexBytes) },
    { what: 'memory it takes while indexing', ours: megabytes(indexing.takenBytes) },
    { what: 'opening with the index there', ours: duration(finding.openMs) },
    { what: 'memory it takes after all searches', ours: megabytes(finding.takenBytes) },
    ...finding.searches.map(({ what, found, times: spread }) => beside(what, spread, ` (${many(found)} found)`)),
    { what: 'each key of ten letters typed', ours: costs(finding.typing) },
    { what: 'all facets of a common word', ours: costs(finding.facets) },
    { what: 'timeline of a common word', ours: costs(finding.timeline) },
    ...finding.pages.map(({ what, times: spread }) => ({ what: `page by ${what}`, ours: costs(spread) })),
  ];
  return table(`Finding in ${many(count)} articles (p50 / p95)`, lines, 'rg over the files');
}
