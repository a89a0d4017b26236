import type { ArchiveInfo, Event, Notice } from '../../preload/contract.ts';
import type { Notices } from './context.ts';

/** Keeps the notices of this session, one per file and kind, and says when there is a new one. */
export function openNotices(first: readonly Notice[], tell: (event: Event) => void, info: () => ArchiveInfo): Notices {
  let notices = [...first];
  return {
    all: () => [...notices],
    add(notice) {
      const isKnown = notices.some(
        ({ file, kind, movedTo }) => file === notice.file && kind === notice.kind && movedTo === notice.movedTo,
      );
      if (isKnown) return;
      notices.push(notice);
      tell({ name: 'archive.changed', payload: info() });
    },
    withdraw(file, kinds) {
      const kept = notices.filter((notice) => notice.file !== file || !kinds.includes(notice.kind));
      if (kept.length === notices.length) return;
      notices = kept;
      tell({ name: 'archive.changed', payload: info() });
    },
  };
}
