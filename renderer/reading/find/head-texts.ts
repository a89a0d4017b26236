import type { Article } from '../../../data/article.ts';

/** A text above the article's own, at offsets below 0, so that it comes before that and moves none of it. */
export interface HeadText {
  readonly of: 'title' | 'standfirst';
  readonly text: string;
  /** UTF-16 offsets `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** Title and standfirst, one before the other. */
export function headTexts({ title, standfirst = '' }: Pick<Article, 'title' | 'standfirst'>): readonly HeadText[] {
  const standfirstStart = -standfirst.length - 1;
  const titleEnd = standfirstStart - 1;
  return [
    { of: 'title', text: title, start: titleEnd - title.length, end: titleEnd },
    { of: 'standfirst', text: standfirst, start: standfirstStart, end: -1 },
  ];
}

/** What says of an element that it shows such a text, and nothing else. */
export function headPlace(head: Pick<Article, 'title' | 'standfirst'>, of: HeadText['of']) {
  const text = headTexts(head).find((each) => each.of === of);
  return { 'data-head': of, 'data-start': text?.start, 'data-end': text?.end };
}
