import { describe, expect, it } from 'vitest';
import { splitterKey } from '../../../renderer/app/splitter-key.ts';

const split = { width: 300, narrowest: 240, widest: 640, isMirrored: false };

describe('the splitter', () => {
  it('follows the arrow keys, the other way round where the list is on the right', () => {
    expect(splitterKey('ArrowRight', split)).toBeGreaterThan(300);
    expect(splitterKey('ArrowRight', { ...split, isMirrored: true })).toBeLessThan(300);
    expect(splitterKey('ArrowLeft', split)).toBeLessThan(300);
  });

  it('goes to its ends by Home and End and leaves other keys alone', () => {
    expect(splitterKey('Home', split)).toBe(240);
    expect(splitterKey('End', split)).toBe(640);
    expect(splitterKey('a', split)).toBeUndefined();
  });
});
