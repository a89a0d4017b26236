import { z } from 'zod';
import { ArticleId } from '../../data/article.ts';
import { ListOrder } from './articles.ts';
import { nothing, reply, request } from './request.ts';

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']),
  /** Text size of the reading pane in steps from the default. */
  textStep: z.int().min(-3).max(6),
  /** Measure (line width) of the reading pane, in characters. */
  measureCharacters: z.int().min(40).max(100),
  direction: z.enum(['auto', 'ltr', 'rtl']),
});
export type Settings = z.infer<typeof Settings>;

/** How much of each article a list shows. */
export const ListDensity = z.enum(['comfortable', 'compact']);
export type ListDensity = z.infer<typeof ListDensity>;

/** What a window shows, so that the next start shows it again. */
export const Session = z.strictObject({
  articleId: ArticleId.nullable(),
  order: ListOrder,
  isWelcomeDone: z.boolean(),
  showsNotes: z.boolean(),
  /** Widths in CSS pixels. */
  listWidth: z.int().min(160).max(2000),
  libraryWidth: z.int().min(120).max(1000).default(216),
  /** Null leaves it to the width of the window. */
  showsLibrary: z.boolean().nullable().default(null),
  showsTimeline: z.boolean().default(false),
  listDensity: ListDensity.default('comfortable'),
});
export type Session = z.infer<typeof Session>;

/** What this installation remembers of its windows. */
export const settingsRequests = {
  'settings.read': request(nothing, reply<Settings>()),
  'settings.write': request(Settings, reply<null>()),
  'session.read': request(nothing, reply<Session>()),
  'session.write': request(Session, reply<null>()),
} as const;
