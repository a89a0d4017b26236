import { draftOf } from '../entries/entry.ts';
import { decodeText } from '../decode/decode-text.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { imageAddresses } from './image-addresses.ts';
import { readPage } from '../html/read-page.ts';
import type { ReadResult, StreamedSource } from '../reader.ts';
import { type ImagePlaces, withoutFragment } from './image-places.ts';
import type { Capture } from './record.ts';

/** Reader and version, as the archive records it. */
export const WARC_IMPORTER = 'warc@1';

/** Reads a captured page, with those of its images that were captured too. */
export async function readCapture(
  capture: Capture,
  bytes: Uint8Array,
  images: ImagePlaces,
  source: Pick<StreamedSource, 'fileName'>,
): Promise<ReadResult> {
  if (capture.mediaType === 'text/plain') return readPlain(capture, bytes, source);
  const html = decodeHtml(bytes, capture.charset);
  if (!html) return { ok: false, reason: 'unknown-encoding' };
  const { address } = capture;
  const loaded = await images.load(imageAddresses(html.text, address));
  const read = readPage({
    html: html.text,
    address,
    fileName: source.fileName,
    resolve: (wanted) =>
      loaded.get(withoutFragment(URL.canParse(wanted, address) ? new URL(wanted, address).href : wanted)),
    ...(capture.capturedAt === undefined ? {} : { savedAt: capture.capturedAt }),
  });
  if (!read.ok) return read;
  const draft = { ...read.draft, part: address, encoding: html.encoding, encodingSure: html.sure };
  return { ok: true, importer: WARC_IMPORTER, drafts: [draft] };
}

/** The text that a program made of a page (`conversion` records). */
function readPlain(capture: Capture, bytes: Uint8Array, { fileName }: Pick<StreamedSource, 'fileName'>): ReadResult {
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const entry = { body: { text: decoded.text }, url: capture.address, part: capture.address };
  const draft = draftOf(entry, { fileName, modifiedAt: undefined, from: 'export' });
  if (!draft || draft.isStub) return { ok: false, reason: 'no-text' };
  return {
    ok: true,
    importer: WARC_IMPORTER,
    drafts: [{ ...draft, encoding: decoded.encoding, encodingSure: decoded.sure }],
  };
}
