/** Which of an article's versions is the one to read. */

export interface VersionFacts {
  readonly id: string;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly wordCount: number;
  /** The text only says that the article is elsewhere; see `isPlaceholder`. */
  readonly isPlaceholder: boolean;
  /** Taken back with the import that brought it. */
  readonly isHidden: boolean;
}

/** Why a version did not take the place of the one before it. */
export type PassedOver = 'placeholder' | 'much-shorter';

export interface JudgedVersion<T extends VersionFacts> {
  readonly version: T;
  readonly isCurrent: boolean;
  readonly passedOver: PassedOver | null;
}

/** A text that has lost more than this share of its words was cut short by something, not edited. */
const KEPT_SHARE = 0.4;

/**
 * Judges an article's versions, oldest first: each takes the place of the one before, unless it is the notice of a
 * paywall or an error, or has lost most of the words. Where every version is hidden, all count. The order in which they
 * are given makes no difference.
 */
export function judgeVersions<T extends VersionFacts>(versions: readonly T[]): readonly JudgedVersion<T>[] {
  const ordered = versions.toSorted(inOrderOfImport);
  const areAllHidden = ordered.every(({ isHidden }) => isHidden);
  const reasons = new Map<string, PassedOver>();
  let current: T | undefined;
  for (const version of ordered) {
    if (version.isHidden && !areAllHidden) continue;
    const reason = current && reasonAgainst(version, current);
    if (reason) reasons.set(version.id, reason);
    else current = version;
  }
  return ordered.map((version) => ({
    version,
    isCurrent: version === current,
    passedOver: reasons.get(version.id) ?? null,
  }));
}

function reasonAgainst(version: VersionFacts, current: VersionFacts): PassedOver | undefined {
  if (current.isPlaceholder) return version.wordCount === 0 ? 'placeholder' : undefined;
  if (version.isPlaceholder) return 'placeholder';
  return version.wordCount < KEPT_SHARE * current.wordCount ? 'much-shorter' : undefined;
}

function inOrderOfImport(one: VersionFacts, other: VersionFacts): number {
  if (one.importedAt !== other.importedAt) return one.importedAt < other.importedAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
