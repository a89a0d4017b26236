import { describeSelection } from '../../data/anchoring.ts';
import type { Annotation } from '../../data/annotation.ts';

/** What an annotation is made on: selectors of a text, and the SHA-256 (hex) of that text. */
type Target = NonNullable<Annotation['backfile:earlier']>[number];

const targetOf = (annotation: Annotation): Target => ({
  selector: annotation.target.selector,
  'backfile:textHash': annotation['backfile:textHash'],
});

const withTarget = (annotation: Annotation, { selector, 'backfile:textHash': textHash }: Target): Annotation => ({
  ...annotation,
  target: { ...annotation.target, selector },
  'backfile:textHash': textHash,
});

/** The annotation as the reader made it on the text with that hash, if ever; else as it is. */
export function asOn(annotation: Annotation, textHash: string): Annotation {
  if (annotation['backfile:textHash'] === textHash) return annotation;
  const earlier = annotation['backfile:earlier']?.findLast((target) => target['backfile:textHash'] === textHash);
  return earlier ? withTarget(annotation, earlier) : annotation;
}

/** The annotation on other words, by UTF-16 offsets of `text`; what it was on is remembered. */
export function placedAt(
  annotation: Annotation,
  { text, textHash, start, end }: { text: string; textHash: string; start: number; end: number },
): Annotation {
  const { 'backfile:about': _about, ...note } = annotation;
  const target = { selector: describeSelection(text, start, end), 'backfile:textHash': textHash };
  const earlier = [...(annotation['backfile:earlier'] ?? []), targetOf(annotation)];
  return { ...withTarget(note, target), 'backfile:earlier': earlier };
}

/** The annotation as one on the article as a whole. */
export const keptAsNote = (annotation: Annotation): Annotation => ({ ...annotation, 'backfile:about': 'article' });

/** Without the reader's last answer to where it belongs; undefined when there was none. */
export function withoutLastPlace(annotation: Annotation): Annotation | undefined {
  const { 'backfile:about': about, 'backfile:earlier': earlier = [], ...note } = annotation;
  if (about !== undefined) return { ...note, ...(earlier.length > 0 ? { 'backfile:earlier': earlier } : {}) };
  const last = earlier.at(-1);
  if (!last) return undefined;
  const rest = earlier.slice(0, -1);
  return { ...withTarget(note, last), ...(rest.length > 0 ? { 'backfile:earlier': rest } : {}) };
}
