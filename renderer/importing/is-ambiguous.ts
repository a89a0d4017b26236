/** From so many files on, an import is worth looking at before it begins. */
export const MANY_FILES = 200;

/** Files that hold others, or tables whose columns have to be made out. */
const HOLDS_MANY = /\.(?:zip|gz|tgz|tar|warc|wacz|epub|json|jsonl|ndjson|csv|tsv|opml)$/iu;

/** Whether nobody can tell from the names what an import of these files would bring. */
export const isAmbiguous = (names: readonly string[]): boolean =>
  names.length >= MANY_FILES || names.some((name) => HOLDS_MANY.test(name));
