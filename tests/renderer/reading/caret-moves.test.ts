import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendCaret, moveCaret } from '../../../renderer/reading/caret-moves.ts';

const text = 'The ferry, late again, ran aground. No one was hurt.\nCrews work on';

describe('moveCaret', () => {
  it('goes to the next word and back to the start of this one', () => {
    expect(moveCaret(text, 0, 'word', 'forward', 'en')).toBe(4);
    expect(moveCaret(text, 6, 'word', 'back', 'en')).toBe(4);
    expect(moveCaret(text, 4, 'word', 'back', 'en')).toBe(0);
  });

  it('goes by sentence, and a new line begins one', () => {
    const second = text.indexOf('No one');
    expect(moveCaret(text, 0, 'sentence', 'forward', 'en')).toBe(second);
    expect(moveCaret(text, second, 'sentence', 'forward', 'en')).toBe(text.indexOf('Crews'));
    expect(moveCaret(text, text.length, 'sentence', 'back', 'en')).toBe(text.indexOf('Crews'));
  });

  it('goes by paragraph', () => {
    expect(moveCaret(text, 10, 'paragraph', 'forward', 'en')).toBe(text.indexOf('Crews'));
    expect(moveCaret(text, text.indexOf('Crews'), 'paragraph', 'back', 'en')).toBe(0);
  });

  it('finds words where none are spaced apart', () => {
    expect(moveCaret('渡轮昨天搁浅', 0, 'word', 'forward', 'zh')).toBe(2);
  });

  it('never takes a character apart', () => {
    expect(moveCaret('👩‍👩‍👧 ok', 0, 'character', 'forward', 'en')).toBe('👩‍👩‍👧'.length);
  });

  it('stays within the text and moves only the way it was sent, whatever the language tag says', () => {
    const unit = fc.constantFrom('character' as const, 'word' as const, 'sentence' as const, 'paragraph' as const);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(60), unit, fc.string(), (any, at, by, language) => {
        const from = Math.min(at, any.length);
        for (const go of [moveCaret, extendCaret]) {
          const ahead = go(any, from, by, 'forward', language);
          const behind = go(any, from, by, 'back', language);
          expect(ahead).toBeGreaterThanOrEqual(from);
          expect(ahead).toBeLessThanOrEqual(any.length);
          expect(behind).toBeLessThanOrEqual(from);
          expect(behind).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('extendCaret', () => {
  it('takes whole words without the comma or space after them', () => {
    expect(text.slice(4, extendCaret(text, 4, 'word', 'forward', 'en'))).toBe('ferry');
  });

  it('takes whole sentences', () => {
    const from = text.indexOf('No one');
    expect(text.slice(from, extendCaret(text, from, 'sentence', 'forward', 'en'))).toBe('No one was hurt.');
  });

  it('gives back word by word', () => {
    expect(extendCaret(text, 9, 'word', 'back', 'en')).toBe(4);
  });
});
