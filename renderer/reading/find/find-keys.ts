import type { Chord } from '../../app/shortcuts.ts';

export const FIND_CHORD: Chord = { key: 'f', command: true };
export const NEXT_CHORD: Chord = { key: 'F3' };
export const PREVIOUS_CHORD: Chord = { key: 'F3', shift: true };

/** What of a keyboard event is looked at. */
type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a stroke does as in every browser: find, or go to the next match or the one before. */
export function findActionOf(stroke: Stroke, isMac: boolean): 'open' | 'next' | 'previous' | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = stroke;
  const [command, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (altKey || other) return null;
  const letter = key.toLowerCase();
  if (command && letter === 'f') return shiftKey ? null : 'open';
  const isNext = command ? letter === 'g' : key === 'F3';
  if (!isNext) return null;
  return shiftKey ? 'previous' : 'next';
}
