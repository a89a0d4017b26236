/** Takes out of a text what is no text: control characters, lone surrogates, stray marks; line ends become `\n`. */
export function cleanCharacters(text: string): string {
  if (!needsCleaning(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v]/gu, '\n')
    .replaceAll(/(?![\t\n\f])\p{Cc}|[\u00AD\uFEFF\uFFFE\uFFFF\u202D\u202E]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A plain loop: this is asked of every character of every file. */
function needsCleaning(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 ? unit !== 0x0a && unit !== 0x09 && unit !== 0x0c : unit > 0x7e && isSuspect(unit)) return true;
  }
  return false;
}

/** Control characters, soft hyphens, line separators, direction overrides, marks and all surrogates. */
const isSuspect = (unit: number): boolean =>
  unit < 0xa0 ||
  unit === 0xad ||
  (unit >= 0x2028 && unit <= 0x202e) ||
  (unit >= 0xd800 && unit <= 0xdfff) ||
  unit === 0xfeff ||
  unit >= 0xfffe;

/** A short field (title, name): one line, no invisible direction controls, single spaces. */
export function cleanField(text: string): string {
  return text
    .replaceAll(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * A line of body text without spaces at its ends or doubled within. Direction embeddings and isolates stay where each is
 * closed in the line; left open they would turn what follows, so then all go.
 */
export function cleanLine(line: string): string {
  const trimmed = line.trim();
  const text = / {2}|[^\S ]/u.test(trimmed) ? trimmed.replaceAll(/\s+/gu, ' ') : trimmed;
  return !/[\u202A\u202B\u202C\u2066-\u2069]/u.test(text) || areControlsClosed(text)
    ? text
    : text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function areControlsClosed(text: string): boolean {
  let open = 0;
  for (const control of text.match(/[\u202A-\u202E\u2066-\u2069]/gu) ?? []) {
    open += control === '\u202C' || control === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
