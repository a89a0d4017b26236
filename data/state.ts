import { z } from 'zod';
import { ArticleId } from './article.ts';

/**
 * What the reader did with an article, as registers that each carry their own clock: two machines may change different
 * things about one article and both changes hold. Keys: `read`, `starred`, `archived`, `trashed`, `position`, `furthest`,
 * `saved` (when it was first saved, in the service it came from; ISO 8601),
 * `tag:<name>`, `collection:<id>`, `field:<name>` (the reader's value of a field; see `FieldValues`), `passage:<key>` (`in` or `out` of the text; see `Passage`), `undone` (the import whose undoing put the article in the trash), `version:<record>`
 * (`hidden` for a version that an undone import had added); others are kept as they are. Null stands for unset.
 */
const Register = z.looseObject({ value: z.json(), clock: z.string() });

export const ArticleState = z.looseObject({
  /** The article's id. */
  id: ArticleId,
  registers: z.record(z.string(), Register),
});
export type ArticleState = z.infer<typeof ArticleState>;

/**
 * A place in an article that survives a change of font or width: a block and how far into its text, in UTF-16 units,
 * the first line on screen begins.
 */
export const ReadingPosition = z.object({ block: z.int().nonnegative(), offset: z.int().nonnegative() });
export type ReadingPosition = z.infer<typeof ReadingPosition>;
