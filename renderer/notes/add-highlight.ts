import type { Color, Note } from '../../data/annotation.ts';
import { announce } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { reading as messages } from '../messages/reading.ts';
import { keepUnsaved } from './drafts.ts';
import { attempt } from './failures.ts';
import { reportReply } from './note-replies.ts';

/** Words of an article to highlight: `[start, end)` in UTF-16 units of the text with that hash. */
export interface Selected {
  readonly articleId: string;
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

let unsavedCount = 0;

/** Highlights words. When that fails, the highlight stays on the page as one that is not saved yet. */
export async function addHighlight(selected: Selected, color: Color): Promise<Note> {
  const { articleId, textHash, start, end } = selected;
  const outcome = await attempt(ask('notes.add', { articleId, textHash, start, end, color, text: '' }));
  if (outcome.ok) {
    reportReply({ kind: 'kept', note: outcome.value });
    announce(messages.selection.highlighted(messages.colors[color]));
    return outcome.value;
  }
  const note = unsavedNote(selected, color);
  keepUnsaved({ note, textHash, start, end, failure: outcome.reason });
  announce(`${messages.notes.notSaved}. ${messages.notes.failures[outcome.reason]}`);
  return note;
}

function unsavedNote({ articleId, start, end, quote }: Selected, color: Color): Note {
  unsavedCount += 1;
  const now = new Date().toISOString();
  return {
    id: `unsaved-${unsavedCount}`,
    articleId,
    color,
    quote,
    prefix: '',
    suffix: '',
    text: '',
    created: now,
    modified: now,
    place: { status: 'placed', start, end },
  };
}
