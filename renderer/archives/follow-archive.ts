import { fallSilent, listen } from '../client/client.ts';
import { currentDrafts } from '../notes/drafts.ts';
import { saveDraftsOf } from '../notes/note-actions.ts';

/** Longer than closing any archive takes. */
const PATIENCE_MS = 30_000;

/** Starts the window anew when another archive takes the place of the one it shows, after a last saving into that one. */
export function followArchive(): void {
  listen(({ name }) => {
    if (name === 'archive.leaving') takeLeave();
    if (name === 'archive.replaced') window.location.reload();
  });
}

function takeLeave(): void {
  for (const articleId of new Set([...currentDrafts().byNote.values()].map((draft) => draft.articleId))) {
    saveDraftsOf(articleId);
  }
  fallSilent();
  setTimeout(() => window.location.reload(), PATIENCE_MS);
}
