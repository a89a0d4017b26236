import type { Annotation } from '../annotation.ts';
import { TextPositionSelector, TextQuoteSelector } from '../annotation.ts';

/** What an annotation says of where it belongs. `position` counts code points. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: { readonly start: number; readonly end: number } | undefined;
}

/** Reads the quote and position selectors of an annotation; what is missing is empty. */
export function quoteOf(annotation: Annotation): Quote {
  const { selector } = annotation.target;
  const quote = selector.map((one) => TextQuoteSelector.safeParse(one).data).find((one) => one !== undefined);
  const position = selector.map((one) => TextPositionSelector.safeParse(one).data).find((one) => one !== undefined);
  return {
    exact: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    position: position && position.end > position.start ? position : undefined,
  };
}
