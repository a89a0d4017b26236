/** What a byte order mark at the start of a file says (https://www.unicode.org/faq/utf_bom.html#bom4). */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'gb18030';
  readonly length: number;
}

/** UTF-32LE begins with UTF-16LE's mark, so the longer ones are tried first. */
const MARKS: readonly (readonly [ByteOrderMark['encoding'], readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function readByteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  const found = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { encoding: found[0], length: found[1].length };
}
