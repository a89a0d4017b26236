import type { Article } from '../../../data/article.ts';
import { type Choices, type CleanText, cleanText } from '../../../data/cleaning/clean-text.ts';
import { articleText } from '../../../data/text.ts';
import { countWords } from '../../../data/words/count-words.ts';
import { sha256Of } from '../envelope.ts';

/** An article of which other passages are in the text than its file's importer left there. */
export interface CleanedArticle {
  /** With blocks, left-out passages, hash and length as they are now. */
  readonly article: Article;
  /** As its file has it. */
  readonly file: Article;
  readonly text: CleanText;
}

/** The article with the passages that were chosen; null when that is what its file has. */
export function cleanedArticle(file: Article, choices: Choices): CleanedArticle | null {
  if (choices.own.size === 0 && choices.leftOut.size === 0) return null;
  const text = cleanText(file, choices);
  if (isAsInFile(text, file)) return null;
  const blocks = text.blocks.map(({ block }) => block);
  const words = articleText(blocks);
  const article: Article = {
    ...file,
    blocks,
    removed: text.removed.map(({ span }) => span),
    textHash: sha256Of(words),
    wordCount: countWords(words),
  };
  return { article, file, text };
}

const isAsInFile = ({ blocks }: CleanText, file: Article): boolean =>
  blocks.length === file.blocks.length && blocks.every(({ from }, index) => from?.index === index && from.lead === 0);
