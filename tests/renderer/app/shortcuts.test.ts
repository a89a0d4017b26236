import { describe, expect, it } from 'vitest';
import { actionOf, chordLabel, keysFor, SHORTCUTS, type Stroke } from '../../../renderer/app/shortcuts.ts';
import { READING_SHORTCUTS } from '../../../renderer/reading/shortcuts.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('are found by their keys', () => {
    expect(actionOf(stroke('j'), false)).toBe('nextArticle');
    expect(actionOf(stroke('o', { ctrlKey: true }), false)).toBe('importFiles');
    expect(actionOf(stroke('O', { ctrlKey: true, shiftKey: true }), false)).toBe('importFolder');
  });

  it('take Command on a Mac and Control elsewhere', () => {
    expect(actionOf(stroke('o', { metaKey: true }), true)).toBe('importFiles');
    expect(actionOf(stroke('o', { ctrlKey: true }), true)).toBeUndefined();
    expect(actionOf(stroke('o', { metaKey: true }), false)).toBeUndefined();
  });

  it('take a sign with or without Shift, as the keyboard has it', () => {
    expect(actionOf(stroke('?', { shiftKey: true }), false)).toBe('showShortcuts');
    expect(actionOf(stroke('?'), false)).toBe('showShortcuts');
    expect(actionOf(stroke('+', { ctrlKey: true, shiftKey: true }), false)).toBe('textLarger');
  });

  it('are not letters with Shift or Alt', () => {
    expect(actionOf(stroke('J', { shiftKey: true }), false)).toBeUndefined();
    expect(actionOf(stroke('j', { altKey: true }), false)).toBeUndefined();
  });

  it('leave the keys of lists and controls to those', () => {
    expect(actionOf(stroke('Home'), false)).toBeUndefined();
    expect(actionOf(stroke('Enter'), false)).toBeUndefined();
  });

  it('are each the only one on their keys', () => {
    const labels = SHORTCUTS.flatMap(({ chords }) => chords.map((chord) => chordLabel(chord, false)));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('do not stand in the way of those of the reading pane', () => {
    const own = new Set(
      SHORTCUTS.filter(({ isLocal }) => !isLocal).flatMap(({ chords }) =>
        chords.map((chord) => chordLabel(chord, false)),
      ),
    );
    const shared = READING_SHORTCUTS.flatMap(({ chords }) => chords.map((chord) => chordLabel(chord, false))).filter(
      (label) => own.has(label) && label !== 'Esc',
    );
    expect(shared).toEqual([]);
  });

  it('are shown as the keyboard has them', () => {
    expect(keysFor('importFolder', false)).toBe('Ctrl+Shift+O');
    expect(keysFor('importFolder', true)).toBe('⇧⌘O');
    expect(keysFor('backToList', false)).toBe('Esc');
  });
});
