import libmime from 'libmime';
import { decodeHtml } from '../html/decode-html.ts';
import { readPage } from '../html/read-page.ts';
import { webAddress } from '../news/web-address.ts';
import type { ReadResult, ResolvedFile, Source } from '../reader.ts';
import { type MimeMessage, type MimePart, mimeParts } from './mime-parts.ts';

/** Reader and version, as the archive records it. */
export const MHTML_IMPORTER = 'mhtml@1';

/** Reads a page that a browser saved into one file (MHTML, RFC 2557), with the images in it. */
export async function readMhtml(source: Source): Promise<ReadResult> {
  const message = await mimeParts(source.bytes);
  const page = message?.parts.find(({ mediaType }) => /^(?:text\/html|application\/xhtml\+xml)$/u.test(mediaType));
  if (!message || !page) return { ok: false, reason: 'malformed', detail: 'a web archive (MHTML)' };
  const address = addressOf(message, page);
  const savedAt = savedAtOf(message);
  const html = decodeHtml(page.bytes, page.charset);
  if (html === undefined) return { ok: false, reason: 'unknown-encoding' };
  const read = readPage({
    html: html.text,
    fileName: source.fileName,
    resolve: resolverOf(message.parts, address),
    ...(address === undefined ? {} : { address }),
    ...(savedAt === undefined ? {} : { savedAt }),
  });
  if (!read.ok) return read;
  const { title } = read.draft.content;
  const draft = {
    ...read.draft,
    content: { ...read.draft.content, title: title || subjectOf(message) || source.fileName },
  };
  return {
    ok: true,
    importer: MHTML_IMPORTER,
    drafts: [{ ...draft, encoding: html.encoding, encodingSure: html.sure }],
  };
}

/** A page that was saved twice has the path of a file as its location; where it came from is in a header of its own. */
const addressOf = ({ headers }: MimeMessage, page: MimePart): string | undefined =>
  webAddress(headers.getFirst('snapshot-content-location')) ?? webAddress(page.location ?? '');

function savedAtOf({ headers }: MimeMessage): string | undefined {
  const date = new Date(headers.getFirst('date'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const subjectOf = ({ headers }: MimeMessage): string =>
  new libmime.Libmime().decodeWords(headers.getFirst('subject')).trim();

/** Finds parts as the page names them: by address, relative or not, or by `cid:`. */
function resolverOf(
  parts: readonly MimePart[],
  base: string | undefined,
): (address: string) => ResolvedFile | undefined {
  const byName = new Map<string, MimePart>();
  for (const part of parts) {
    if (part.location !== undefined) byName.set(absolute(part.location, base), part);
    if (part.contentId !== undefined) byName.set(`cid:${part.contentId}`, part);
  }
  return (address) => {
    const part = byName.get(absolute(address, base));
    return part && { bytes: part.bytes, mediaType: part.mediaType };
  };
}

const absolute = (address: string, base: string | undefined): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;
