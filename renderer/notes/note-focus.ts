import { cardId } from './ids.ts';

/** Puts the cursor at the end of a note's text, as soon as its editor is drawn. */
export function focusEditor(noteId: string): void {
  requestAnimationFrame(() => {
    const editor = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(cardId(noteId))} textarea`);
    editor?.focus();
    editor?.setSelectionRange(editor.value.length, editor.value.length);
  });
}

/** Moves the focus from a note that is about to go to the one after it, or before, so that it is not lost. */
export function focusNeighbour(noteId: string): void {
  const item = document.getElementById(cardId(noteId))?.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
}

/** Gives the focus to a note's card, wherever it is drawn next. */
export function focusCard(noteId: string): void {
  requestAnimationFrame(() => document.getElementById(cardId(noteId))?.focus({ preventScroll: true }));
}
