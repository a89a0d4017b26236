import type { Settings } from '../../preload/contract.ts';

/** The reading pane's text at step 0, in rem; each step is a tenth larger. */
const READING_SIZE_REM = 1.1875;
const STEP = 1.1;

export const MIN_TEXT_STEP = -3;
export const MAX_TEXT_STEP = 6;

/** Text size as a share of the usual one: 1 for step 0. */
export const textScale = (step: number): number => STEP ** step;

/** The set of colours to show, once 'system' has been looked up. */
export function shownTheme(theme: Settings['theme'], prefersDark: boolean): Exclude<Settings['theme'], 'system'> {
  if (theme !== 'system') return theme;
  return prefersDark ? 'dark' : 'light';
}

/** Puts the reader's settings on the root element, where the design tokens and every part of the window find them. */
export function applySettings(root: HTMLElement, settings: Settings, prefersDark: boolean): void {
  root.dataset['theme'] = shownTheme(settings.theme, prefersDark);
  root.dir = settings.direction === 'auto' ? 'ltr' : settings.direction;
  root.style.setProperty('--reading-size', `${(READING_SIZE_REM * textScale(settings.textStep)).toFixed(4)}rem`);
  root.style.setProperty('--reading-measure', `${settings.measureCharacters}ch`);
}
