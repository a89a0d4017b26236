/** How many of an image's first bytes tell its kind. */
export const imageHeadBytes = 1024;

const signatures: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1A\n'],
  ['image/jpeg', 0, '\xFF\xD8\xFF'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
  ['image/bmp', 0, 'BM'],
];

/** Declaration, comments and document type that may stand before an SVG's root element. */
const svgStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^>[]*(?:\[[^\]]*\])?\s*>\s*)*<svg[\s>]/iu;

/** The media type that an image's first bytes show, whatever its name or sender claimed; undefined for anything else. */
export function imageKind(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const latin = bytes.toString('latin1');
  for (const [mediaType, offset, signature] of signatures) {
    if (latin.startsWith(signature, offset)) return mediaType;
  }
  return svgStart.test(bytes.toString('utf8')) ? 'image/svg+xml' : undefined;
}
