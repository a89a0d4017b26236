/**
 * Looks up the kind of the character at an index of a text, where the kind of a whole character is told by `kindOf` and is
 * never 0. It runs for every character of an archive, so each UTF-16 unit met is remembered in a table. Halves of surrogate
 * pairs are looked up as whole characters; beyond the text there is the kind of an empty one.
 */
export function characterKinds(kindOf: (character: string) => number): (text: string, at: number) => number {
  const kinds = new Uint8Array(0x10000);

  function newKindAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(wholeCharacter(text, at));
    const kind = kindOf(text.charAt(at));
    if (at < text.length) kinds[unit] = kind;
    return kind;
  }

  return (text, at) => kinds[text.charCodeAt(at)] || newKindAt(text, at);
}

/** The character that a surrogate at `at` is half of. */
function wholeCharacter(text: string, at: number): string {
  const isSecond = at > 0 && text.charCodeAt(at) >= 0xdc00;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}
