import type { Change, KeptSite } from './work.ts';

/** Looks at a backup and merges it in; these are the changes that it brings. */
export async function restoreBackup(site: KeptSite, path: string, changes: readonly Change[]): Promise<void> {
  const { restoring } = site.keeping.backups;
  await site.promise(changes, async () => {
    const looked = await site.ended(restoring.preview(path));
    if (!looked.ok) return looked;
    const preview = restoring.previewed(looked.value.jobId);
    return preview.ok ? site.ended(restoring.start(preview.value.token)) : preview;
  });
}
