import type { ArticleVersion } from '../../preload/contract.ts';
import { keeping } from '../messages/keeping.ts';

/** One line on a version; `when` is the moment of its import in words. */
export function versionWords(version: ArticleVersion, when: string): string {
  const { versions } = keeping;
  const { wordCount, isCurrent, isHidden, passedOver, noteCount } = version;
  return [
    versions.imported(when, wordCount),
    ...(isCurrent ? [versions.current] : []),
    ...(isHidden ? [versions.hidden] : []),
    ...(passedOver === null ? [] : [versions.passedOver[passedOver]]),
    ...(noteCount > 0 ? [versions.notes(noteCount)] : []),
  ].join(' · ');
}
