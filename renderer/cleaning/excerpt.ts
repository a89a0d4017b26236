import { foldSpace } from '../../data/white-space.ts';

const LENGTH = 60;

/** The first words of a passage, cut before a word that does not fit. */
export function excerpt(text: string): string {
  const line = foldSpace(text);
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}
