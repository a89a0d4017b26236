/** Facts about a line of plain text. */

/** Rows a line fills on paper: East Asian characters are two columns wide (Unicode Standard Annex 11). */
export function columns(line: string): number {
  const wide = line.match(
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu,
  );
  return line.length + (wide?.length ?? 0);
}

export const endsSentence = (line: string): boolean =>
  /[.!?…。！？؟۔।։]["'”’»›)\]」』]*$/u.test(line.trimEnd().slice(-12));

export const isBlank = (line: string): boolean => !/\S/u.test(line);

/** A line of nothing but marks, as drawn between parts: `* * *`, `-----`, `###`. */
export const isRule = (line: string): boolean =>
  line.length <= 200 && /^\s*(?:([*\-_=~#•·–—+])\s*(?:\1\s*){2,}|⁂|※|§)\s*$/u.test(line);

/** At least twenty of the same mark: drawn between articles rather than within one. */
export const isLongRule = (line: string): boolean => line.length <= 400 && /^\s*([*\-_=~#+])\1{19,}\s*$/u.test(line);

export const startsLower = (line: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(line.trimStart());
