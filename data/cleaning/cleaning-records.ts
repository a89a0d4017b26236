import type { ArticleState } from '../state.ts';

/**
 * What the reader says of passages. Each has a register of its own, so that machines may speak of different ones: in the
 * state of an article `passage:<key>` for that article, in the record of an outlet `line:<name>` for all its articles.
 */

/** Whether a passage is part of the text. */
export type Choice = 'in' | 'out';

const PASSAGE = 'passage:';
const LINE = 'line:';

export const passageRegister = (key: string): string => `${PASSAGE}${key}`;
export const lineRegister = (name: string): string => `${LINE}${name}`;

/** Whether the JSON of a state may say something of passages. */
export const mentionsPassages = (stateJson: string): boolean => stateJson.includes(`"${PASSAGE}`);

/** By the passages' keys. */
export const choicesOf = (state: Pick<ArticleState, 'registers'>): ReadonlyMap<string, Choice> =>
  choicesUnder(state, PASSAGE);

/** By the lines' names; `in` is a line that was proposed and declined. */
export const lineChoicesOf = (outlet: Pick<ArticleState, 'registers'>): ReadonlyMap<string, Choice> =>
  choicesUnder(outlet, LINE);

function choicesUnder({ registers }: Pick<ArticleState, 'registers'>, prefix: string): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const [key, { value }] of Object.entries(registers)) {
    if (key.startsWith(prefix) && isChoice(value)) choices.set(key.slice(prefix.length), value);
  }
  return choices;
}

const isChoice = (value: unknown): value is Choice => value === 'in' || value === 'out';
