import type { Measures } from '../document/measure.ts';
import type { Headline } from './headline.ts';

/** The page as a reader sees it. */
export interface PageView {
  readonly root: Element;
  readonly measures: Measures;
  readonly headline: Headline | undefined;
  /** Whether neither the element nor anything around it is furniture. */
  readonly isKept: (element: Element) => boolean;
}
