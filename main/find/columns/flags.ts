/** What is true of an article or not, one bit each. */
export const Flag = {
  /** A number without it was an article's once, or never. */
  live: 1 << 0,
  unread: 1 << 1,
  starred: 1 << 2,
  archived: 1 << 3,
  trashed: 1 << 4,
  /** It carries the reader's own words. */
  notes: 1 << 5,
  highlights: 1 << 6,
  image: 1 << 7,
  versions: 1 << 8,
  /** Its text only says that the article is elsewhere, or is missing. */
  stub: 1 << 9,
  /** One of its fields is a guess. */
  unsure: 1 << 10,
  sample: 1 << 11,
  /** The reader put another value in the place of one of its fields. */
  corrected: 1 << 12,
} as const;
export type FlagName = keyof typeof Flag;

/** Flags that are set in a record of what holds. */
export const flagsOf = (holds: Readonly<Record<FlagName, boolean>>): number =>
  (Object.keys(Flag) as FlagName[]).reduce((flags, name) => (holds[name] ? flags | Flag[name] : flags), 0);
