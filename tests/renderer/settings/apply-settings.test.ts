import { describe, expect, it } from 'vitest';
import { shownTheme, textScale } from '../../../renderer/settings/apply-settings.ts';

describe('settings', () => {
  it('follow the system only when the reader chose so', () => {
    expect(shownTheme('system', true)).toBe('dark');
    expect(shownTheme('system', false)).toBe('light');
    expect(shownTheme('sepia', true)).toBe('sepia');
  });

  it('make text larger by even steps', () => {
    expect(textScale(0)).toBe(1);
    expect(textScale(2) / textScale(1)).toBeCloseTo(textScale(6) / textScale(5));
    expect(textScale(-3)).toBeLessThan(1);
  });
});
