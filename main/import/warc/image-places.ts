import { WARCParser } from 'warcio';
import type { ResolvedFile } from '../reader.ts';
import { CutShort, untilCutShort } from './cut-short.ts';
import { captureOf, contentOf } from './record.ts';

/** Bytes of a file from an offset on. */
export type OpenAt = (offset: number) => AsyncIterable<Uint8Array>;

/** An image beyond this is no illustration. */
const MOST_IMAGE_BYTES = 32 * 1024 * 1024;
/** Images that one page may bring along. */
const MOST_PAGE_BYTES = 96 * 1024 * 1024;

/** Where the images of a web archive are, by address: an offset in the file each, so that it need not be held in memory. */
export class ImagePlaces {
  readonly #offsets = new Map<string, number>();
  readonly #openAt: OpenAt;

  private constructor(openAt: OpenAt) {
    this.#openAt = openAt;
  }

  /** Reads through the archive once. One that is compressed as a whole cannot be entered in the middle: then none is found. */
  static async of(openAt: OpenAt): Promise<ImagePlaces> {
    const places = new ImagePlaces(openAt);
    try {
      return (await places.#find()) ? places : new ImagePlaces(openAt);
    } catch (error) {
      if (error instanceof CutShort) return places;
      throw error;
    }
  }

  /** False for an archive that cannot be entered in the middle. */
  async #find(): Promise<boolean> {
    const parser = new WARCParser(untilCutShort(this.#openAt(0)));
    let last = -1;
    for await (const record of parser) {
      const capture = captureOf(record);
      if (parser.offset <= last) return false;
      last = parser.offset;
      if (capture?.mediaType.startsWith('image/')) this.#offsets.set(withoutFragment(capture.address), parser.offset);
      await record.skipFully();
    }
    return true;
  }

  /** The images among `addresses` that are here. */
  async load(addresses: Iterable<string>): Promise<ReadonlyMap<string, ResolvedFile>> {
    const loaded = new Map<string, ResolvedFile>();
    let left = MOST_PAGE_BYTES;
    for (const address of new Set([...addresses].map(withoutFragment))) {
      const image = this.#offsets.has(address) && left > 0 ? await this.#loadOne(address) : undefined;
      if (!image) continue;
      left -= image.bytes.length;
      loaded.set(address, image);
    }
    return loaded;
  }

  async #loadOne(address: string): Promise<ResolvedFile | undefined> {
    for await (const record of new WARCParser(untilCutShort(this.#openAt(this.#offsets.get(address) ?? 0)))) {
      const capture = captureOf(record);
      const bytes = capture && (await contentOf(record, capture, MOST_IMAGE_BYTES));
      return bytes && { bytes, mediaType: capture.mediaType };
    }
    return undefined;
  }
}

export const withoutFragment = (address: string): string => address.replace(/#.*$/u, '');
