import type { Measures } from '../document/measure.ts';
import type { Headline } from './headline.ts';

/** The page as a reader sees it. */
export interface PageView {
  readonly root: Element;
  readonly measures: Measures;
  readonly headline: Headline | undefined;
  /** Whether neither the element nor anything around it is furniture. */
  readonly isKept: (element: Element) => boolean;
  /** Whether a name or a date in the element can be the article's. */
  readonly isCredible: (element: Element) => boolean;
}

/** The page once its article is found. */
export interface ArticleView extends PageView {
  readonly body: Element;
  /** Elements between headline and running text, outermost first. */
  readonly head: readonly Element[];
}
