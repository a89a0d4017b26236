import { anchor, anchorAll } from '../../../data/anchoring.ts';
import type { Annotation, NotePlace } from '../../../data/annotation.ts';
import { TextMap } from '../../../data/cleaning/text-map.ts';
import { articleText } from '../../../data/text.ts';
import type { ShownArticle } from '../corrections/shown-article.ts';
import type { CleanedArticle } from './cleaned-article.ts';

/** Words of a text, `[start, end)` in UTF-16 units, and the hash of that text. */
export interface MarkedWords {
  readonly text: string;
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
}

type Shown = Pick<ShownArticle, 'article' | 'cleaned'>;

/**
 * The words `[start, end)` of an article as it is shown, as words of its file's text where the same stand there: a note
 * made on that text has its place whatever is left out or put back.
 */
export function wordsOn({ article, cleaned }: Shown, start: number, end: number): MarkedWords {
  const inFile = cleaned && mapOf(cleaned).toOwn({ start, end });
  if (!inFile) return { text: articleText(article.blocks), textHash: article.textHash, start, end };
  return { text: articleText(cleaned.file.blocks), textHash: cleaned.file.textHash, ...inFile };
}

/** Where annotations stand in an article as it is shown. */
export function placesIn({ article, cleaned }: Shown, annotations: readonly Annotation[]): readonly NotePlace[] {
  const text = articleText(article.blocks);
  const onShown = (some: readonly Annotation[]) => anchorAll(text, article.textHash, some);
  if (cleaned === null || annotations.length === 0) return onShown(annotations);
  const file = fileFinder(cleaned);
  return annotations.map((annotation) => {
    const isOfShown = annotation['backfile:textHash'] === article.textHash;
    const inFile = isOfShown ? undefined : file(annotation);
    return inFile ?? anchor(text, article.textHash, annotation);
  });
}

/** Finds annotations in the file's text; what is left out of that has no place, and no words elsewhere are taken for it. */
function fileFinder(cleaned: CleanedArticle): (annotation: Annotation) => NotePlace | undefined {
  const { file } = cleaned;
  const text = articleText(file.blocks);
  const map = mapOf(cleaned);
  return (annotation) => {
    const place = anchor(text, file.textHash, annotation);
    if (!('start' in place)) return undefined;
    const shown = map.toClean(place);
    return shown ? { ...place, ...shown } : { status: 'unplaced' };
  };
}

const mapOf = ({ file, text }: CleanedArticle): TextMap => new TextMap(file.blocks, text);
