/** Opening quotation marks that begin a phrase, and the marks that end it. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”“"', '„': '“”"', '«': '»', '＂': '＂"' };

export interface Quoted {
  readonly text: string;
  /** Offset after the closing mark, or of the text's end when there is none. */
  readonly end: number;
  readonly isClosed: boolean;
}

/** The quoted text that begins at an offset, or null. One that is not closed yet goes to the end. */
export function readQuoted(text: string, at: number): Quoted | null {
  const closing = CLOSING[text.charAt(at)];
  if (closing === undefined) return null;
  for (let end = at + 1; end < text.length; end++) {
    if (closing.includes(text.charAt(end))) return { text: text.slice(at + 1, end), end: end + 1, isClosed: true };
  }
  return { text: text.slice(at + 1), end: text.length, isClosed: false };
}

/** A value in quotation marks that do not occur in it; a value that has them all loses the straight ones. */
export function quote(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes('»') ? `"${value.replaceAll('"', '')}"` : `«${value}»`;
}
