import { createReadStream } from 'node:fs';
import type { Part, ReadResult, StreamedSource } from '../reader.ts';
import { ImagePlaces, type OpenAt } from './image-places.ts';
import { readCapture } from './read-capture.ts';
import { captureOf, contentOf } from './record.ts';
import { recordsIn } from './records.ts';
import { asFarAsItGoes } from './within-reason.ts';

/** A page beyond this is no article. */
const MOST_PAGE_BYTES = 32 * 1024 * 1024;

/** What one chunk of the file comes to when it is decompressed is in memory at once, and may be a thousand times as much. */
const CHUNK_BYTES = 64 * 1024;

/** Which captures are wanted; a web archive holds frames, scripts and feeds besides. */
export type IsWanted = (address: string, mediaType: string) => boolean;

const PAGES = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/u;

/** Reads a web archive (WARC, plain or gzip): a part for each page in it. One that was cut short gives what is whole. */
export async function* readWarc(source: StreamedSource): AsyncGenerator<Part> {
  const openAt: OpenAt = (start) => createReadStream(source.path, { start, highWaterMark: CHUNK_BYTES });
  yield* readRecords(openAt, source, (address) => !isAside(address));
}

/** Addresses of what accompanies pages. */
const isAside = (address: string): boolean => /^(?:urn:|metadata:|dns:)|\/robots\.txt$/u.test(address);

export async function* readRecords(openAt: OpenAt, source: StreamedSource, isWanted: IsWanted): AsyncGenerator<Part> {
  const images = await ImagePlaces.of(openAt);
  let count = 0;
  for await (const part of asFarAsItGoes(readPages(openAt, source, isWanted, images))) {
    count += 1;
    yield part;
  }
  if (count === 0) yield { name: source.fileName, result: nothingIn };
}

async function* readPages(
  openAt: OpenAt,
  source: StreamedSource,
  isWanted: IsWanted,
  images: ImagePlaces,
): AsyncGenerator<Part> {
  for await (const { record } of recordsIn(openAt(0))) {
    const capture = captureOf(record);
    if (!capture || !PAGES.test(capture.mediaType) || !isWanted(capture.address, capture.mediaType)) {
      await record.skipFully();
      continue;
    }
    const bytes = await contentOf(record, capture, MOST_PAGE_BYTES);
    if (bytes === undefined) {
      yield { name: capture.address, result: { ok: false, reason: 'too-large' } };
      await record.skipFully();
    } else if (bytes.length > 0) {
      yield { name: capture.address, original: bytes, result: await readCapture(capture, bytes, images, source) };
    }
  }
}

const nothingIn: ReadResult = { ok: false, reason: 'no-text', detail: 'no pages' };
