import type { Archive } from '../../../../main/archive/archive.ts';
import { oldest, read } from '../archive-fixture.ts';

/** All that a reader finds in an archive, as plain data in an order of its own. */
export function readingOf(archive: Archive) {
  const { name, articleCount, unreadCount, trashedCount } = archive.info();
  const ids = (['archive', 'trash'] as const).flatMap((view) =>
    archive.page(oldest, 0, 500, view).rows.map(({ id }) => id),
  );
  return {
    info: { name, articleCount, unreadCount, trashedCount },
    articles: ids.toSorted().map((id) => ({
      open: read(archive, id),
      versions: archive.versions(id).map(({ versionId, isCurrent, isHidden }) => ({ versionId, isCurrent, isHidden })),
    })),
    annotations: archive.notesPage(undefined).items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
