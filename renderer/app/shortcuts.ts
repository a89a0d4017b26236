import { messages } from '../messages/messages.ts';

export type ShortcutAction = keyof typeof messages.shortcuts.actions;
export type ShortcutGroup = keyof typeof messages.shortcuts.groups;

/** One key with its modifiers. `command` is Ctrl, or ⌘ on a Mac. `key` as in `KeyboardEvent.key`, letters in lower case. */
export interface Chord {
  readonly key: string;
  readonly command?: true;
  readonly shift?: true;
}

export interface Shortcut {
  readonly action: ShortcutAction;
  readonly group: ShortcutGroup;
  readonly chords: readonly Chord[];
  /** Listed for the reader, but answered by the part of the window that has the focus. */
  readonly isLocal?: true;
}

/** Every shortcut of the window's frame; the cheat sheet and the keyboard handler are both drawn from it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'nextArticle', group: 'articles', chords: [{ key: 'j' }] },
  { action: 'previousArticle', group: 'articles', chords: [{ key: 'k' }] },
  { action: 'firstArticle', group: 'articles', chords: [{ key: 'Home' }], isLocal: true },
  { action: 'lastArticle', group: 'articles', chords: [{ key: 'End' }], isLocal: true },
  { action: 'openArticle', group: 'articles', chords: [{ key: 'Enter' }], isLocal: true },
  { action: 'backToList', group: 'articles', chords: [{ key: 'Escape' }] },
  { action: 'toggleRead', group: 'articles', chords: [{ key: 'u' }] },
  { action: 'toggleStar', group: 'articles', chords: [{ key: 's' }] },
  { action: 'toggleArchive', group: 'articles', chords: [{ key: 'e' }] },
  { action: 'tagArticles', group: 'articles', chords: [{ key: 't' }] },
  { action: 'correctArticles', group: 'articles', chords: [{ key: 'c' }] },
  { action: 'markRows', group: 'articles', chords: [{ key: 'ArrowDown', shift: true }], isLocal: true },
  { action: 'markAll', group: 'articles', chords: [{ key: 'a', command: true }], isLocal: true },
  { action: 'trashArticle', group: 'articles', chords: [{ key: 'Delete' }], isLocal: true },
  {
    action: 'textLarger',
    group: 'reading',
    chords: [
      { key: '+', command: true },
      { key: '=', command: true },
    ],
  },
  { action: 'textSmaller', group: 'reading', chords: [{ key: '-', command: true }] },
  { action: 'textDefault', group: 'reading', chords: [{ key: '0', command: true }] },
  { action: 'toggleNotes', group: 'reading', chords: [{ key: 'm' }] },
  { action: 'importFiles', group: 'archive', chords: [{ key: 'o', command: true }] },
  { action: 'importFolder', group: 'archive', chords: [{ key: 'o', command: true, shift: true }] },
  { action: 'paste', group: 'archive', chords: [{ key: 'v', command: true }], isLocal: true },
  { action: 'undo', group: 'archive', chords: [{ key: 'z', command: true }] },
  { action: 'search', group: 'articles', chords: [{ key: 'k', command: true }, { key: '/' }], isLocal: true },
  { action: 'nextRegion', group: 'window', chords: [{ key: 'F6' }], isLocal: true },
  { action: 'toggleLibrary', group: 'window', chords: [{ key: 'b', command: true }] },
  { action: 'showShortcuts', group: 'window', chords: [{ key: '?' }] },
];

/** What of a keyboard event a shortcut is found by. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The action that a stroke stands for, if any. */
export function actionOf(stroke: Stroke, isMac: boolean): ShortcutAction | undefined {
  const found = SHORTCUTS.find(
    ({ chords, isLocal }) => !isLocal && chords.some((chord) => isStroke(chord, stroke, isMac)),
  );
  return found?.action;
}

function isStroke(chord: Chord, stroke: Stroke, isMac: boolean): boolean {
  const commandKey = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherKey = isMac ? stroke.ctrlKey : stroke.metaKey;
  if (stroke.altKey || otherKey || commandKey !== Boolean(chord.command)) return false;
  const isLetter = /^\p{L}$/u.test(stroke.key);
  // Signs such as ? and + may need Shift on one keyboard and not on another.
  if ((isLetter || chord.shift) && stroke.shiftKey !== Boolean(chord.shift)) return false;
  return stroke.key.toLowerCase() === chord.key.toLowerCase();
}

/** A chord as the reader's keyboard has it: `Ctrl+Shift+O`, or `⇧⌘O` on a Mac. */
export function chordLabel({ key, command, shift }: Chord, isMac: boolean): string {
  const { keys, modifiers } = messages.shortcuts;
  const name = keys[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${shift ? modifiers.shiftSign : ''}${command ? modifiers.command : ''}${name}`;
  return [...(command ? [modifiers.ctrl] : []), ...(shift ? [modifiers.shift] : []), name].join('+');
}

/** How to press for an action, for menus and tooltips. */
export function keysFor(action: ShortcutAction, isMac: boolean): string {
  const [chord] = SHORTCUTS.find((shortcut) => shortcut.action === action)?.chords ?? [];
  return chord ? chordLabel(chord, isMac) : '';
}
