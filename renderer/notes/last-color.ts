import type { Color } from '../../data/annotation.ts';

/**
 * The four colours in the order of their keys, `1` to `4`. Written out, as the schema would bring all of zod into the
 * window, which compiles code and so breaks the window's policy.
 */
export const COLORS: readonly Color[] = ['yellow', 'green', 'blue', 'pink'];

let last: Color = 'yellow';

/** The colour used last, which `h` and a new note take. */
export const lastColor = (): Color => last;

export function rememberColor(color: Color): void {
  last = color;
}
