import type { FoldedText } from '../words/fold-text.ts';
import { foldText } from '../words/fold-text.ts';
import type { Match } from './matches-in.ts';

/** Every place where exactly what is typed stands in a text, also inside words, folded alike. Places do not overlap. */
export function literalMatches(text: FoldedText, typed: string): readonly Match[] {
  const wanted = foldText(typed).text;
  const found: Match[] = [];
  if (wanted.trim() === '') return found;
  let end = 0;
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + wanted.length)) {
    const match: Match = [text.originalStart(at), text.originalEnd(at + wanted.length)];
    // Both letters of a ligature come from one place.
    if (match[0] < end) continue;
    found.push(match);
    end = match[1];
  }
  return found;
}
