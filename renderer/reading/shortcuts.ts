import type { Chord } from '../app/shortcuts.ts';
import { cleaning } from '../messages/cleaning.ts';
import { findInArticle } from '../messages/find-in-article.ts';
import { reading as messages } from '../messages/reading.ts';
import { FIND_CHORD, NEXT_CHORD, PREVIOUS_CHORD } from './find/find-keys.ts';

/** One line of the cheat sheet. */
export interface ReadingShortcut {
  readonly label: string;
  readonly chords: readonly Chord[];
}

/** What the reading pane and the notes answer themselves. */
export const READING_SHORTCUTS: readonly ReadingShortcut[] = [
  { label: messages.shortcuts.page, chords: [{ key: ' ' }] },
  { label: messages.shortcuts.pageUp, chords: [{ key: ' ', shift: true }] },
  { label: messages.shortcuts.caret, chords: [{ key: 'v' }] },
  { label: messages.shortcuts.highlight, chords: [{ key: 'h' }] },
  { label: messages.shortcuts.color, chords: [{ key: '1' }, { key: '2' }, { key: '3' }, { key: '4' }] },
  { label: messages.shortcuts.note, chords: [{ key: 'n' }] },
  { label: cleaning.takeOutShortcut, chords: [{ key: 'x' }] },
  { label: messages.shortcuts.nextHighlight, chords: [{ key: '.' }, { key: ',' }] },
  { label: findInArticle.shortcut, chords: [FIND_CHORD] },
  { label: findInArticle.nextShortcut, chords: [NEXT_CHORD, PREVIOUS_CHORD] },
  { label: messages.shortcuts.toNote, chords: [{ key: 'Enter' }] },
  { label: messages.shortcuts.toText, chords: [{ key: 'Escape' }] },
  { label: messages.shortcuts.saveNote, chords: [{ key: 'Enter', command: true }] },
];
