import { createHash } from 'node:crypto';
import type { ResolvedFile } from '../reader.ts';
import { captureOf, contentOf } from './record.ts';
import { recordsIn } from './records.ts';
import { CutShort } from './within-reason.ts';

/** Bytes of a file from an offset on. */
export type OpenAt = (offset: number) => AsyncIterable<Uint8Array>;

/** An image beyond this is no illustration. */
const MOST_IMAGE_BYTES = 32 * 1024 * 1024;
/** Images that one page may bring along. */
const MOST_PAGE_BYTES = 96 * 1024 * 1024;

/** Places of more images than this are not held in memory. */
const MOST_IMAGES = 1_000_000;

/** Where the images of a web archive are: an offset in the file each, so that it need not be held in memory. */
export class ImagePlaces {
  /** By a number made of the address, for the addresses of a large archive alone would fill the memory. */
  readonly #offsets = new Map<number, number>();
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
    let last = -1;
    for await (const { record, offset } of recordsIn(this.#openAt(0))) {
      const capture = captureOf(record);
      if (offset <= last) return false;
      last = offset;
      const isImage = capture?.mediaType.startsWith('image/') === true && this.#offsets.size < MOST_IMAGES;
      if (isImage) this.#offsets.set(numberOf(capture.address), offset);
      await record.skipFully();
    }
    return true;
  }

  /** The images among `addresses` that are here. */
  async load(addresses: Iterable<string>): Promise<ReadonlyMap<string, ResolvedFile>> {
    const loaded = new Map<string, ResolvedFile>();
    let left = MOST_PAGE_BYTES;
    for (const address of new Set([...addresses].map(withoutFragment))) {
      const offset = this.#offsets.get(numberOf(address));
      const image = offset !== undefined && left > 0 ? await this.#loadOne(address, offset) : undefined;
      if (!image) continue;
      left -= image.bytes.length;
      loaded.set(address, image);
    }
    return loaded;
  }

  async #loadOne(address: string, offset: number): Promise<ResolvedFile | undefined> {
    for await (const { record } of recordsIn(this.#openAt(offset))) {
      const capture = captureOf(record);
      if (!capture || withoutFragment(capture.address) !== address) return undefined;
      const bytes = await contentOf(record, capture, MOST_IMAGE_BYTES);
      return bytes && { bytes, mediaType: capture.mediaType };
    }
    return undefined;
  }
}

/** The first 48 bits of a hash: of a million addresses two have the same number once in some hundred archives. */
const numberOf = (address: string): number =>
  createHash('sha1').update(withoutFragment(address)).digest().readUIntBE(0, 6);

export const withoutFragment = (address: string): string => address.replace(/#.*$/u, '');
