import type { Color, Note } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import { announce } from '../app/toasts.ts';
import { reading as messages } from '../messages/reading.ts';
import { addHighlight } from '../notes/add-highlight.ts';
import { openDraft } from '../notes/drafts.ts';
import { lastColor, rememberColor } from '../notes/last-color.ts';
import { recolor } from '../notes/note-actions.ts';
import type { ArrangedNotes } from '../notes/note-entries.ts';
import type { KeyboardSelection } from './use-caret.ts';
import type { NoteNavigation } from './use-note-navigation.ts';
import type { TextSelection } from './use-text-selection.ts';

export interface Highlighting {
  readonly hasSelection: () => boolean;
  /** Highlights the selected words, in the last colour if none is given. */
  readonly highlight: (color?: Color) => void;
  /** Highlights the selected words and opens a note on them. */
  readonly note: () => void;
  readonly copy: () => void;
}

interface Options {
  readonly article: Article;
  readonly text: string;
  readonly selection: TextSelection;
  readonly notes: ArrangedNotes;
  readonly caret: KeyboardSelection;
  readonly navigation: NoteNavigation;
}

/** What can be done with the words that are selected. */
export function useHighlighting({ article, text, selection, notes, caret, navigation }: Options): Highlighting {
  const mark = async (color: Color): Promise<Note | null> => {
    const selected = selection.read();
    if (!selected) return null;
    const { start, end } = selected;
    rememberColor(color);
    document.getSelection()?.removeAllRanges();
    caret.end();
    const same = notes.placed.find(({ note }) => coversExactly(note, start, end));
    if (same) {
      await recolor(same.note, color);
      return same.note;
    }
    const quote = text.slice(start, end);
    return addHighlight({ articleId: article.id, textHash: article.textHash, start, end, quote }, color);
  };
  const highlight = async (color: Color) => {
    const select = navigation.selectLater();
    const note = await mark(color);
    // Whoever selects the next words while this is being kept goes on undisturbed.
    if (note && !selection.read()) select(note.id);
  };
  const write = async () => {
    const note = await mark(lastColor());
    if (!note) return;
    openDraft(note);
    navigation.showCard(note.id, 'to-write');
  };
  return {
    hasSelection: () => selection.read() !== null,
    highlight: (color = lastColor()) => void highlight(color),
    note: () => void write(),
    copy: () => {
      document.execCommand('copy');
      announce(messages.selection.copied);
    },
  };
}

function coversExactly({ place }: Note, start: number, end: number): boolean {
  return 'start' in place && place.start === start && place.end === end;
}
