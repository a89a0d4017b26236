import { createHash } from 'node:crypto';
import type { Block } from '../../../../data/article.ts';
import { pictureOf } from '../../picture.ts';
import type { DraftAsset, ResolvedFile } from '../../reader.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** Images larger than this are not taken into the archive; the figure keeps saying where they are. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024;

export interface PictureSources {
  /** Files that came with the page, by address as the page writes it. */
  readonly resolve: ((address: string) => ResolvedFile | undefined) | undefined;
  /** Files written into the page itself. */
  readonly embedded: ReadonlyMap<string, string>;
  /** The full address of what the page names, undefined for what is none of the web's. */
  readonly absolute: (address: string) => string | undefined;
}

/** What is known of an image: its place in the archive or its address on the web. */
export type FoundPicture = Pick<Figure, 'asset' | 'mediaType' | 'address' | 'width' | 'height'>;

/** Finds the images of a page among the files that are here, and keeps their bytes. Nothing is fetched. */
export class PictureStore {
  readonly #sources: PictureSources;
  readonly #assets = new Map<string, DraftAsset>();
  readonly #found = new Map<string, ResolvedFile | undefined>();

  constructor(sources: PictureSources) {
    this.#sources = sources;
  }

  /** The images that the given figures show. */
  get assets(): readonly DraftAsset[] {
    return [...this.#assets.values()];
  }

  /** The first of the addresses whose file is here, else the first of the web; undefined for what nobody was to see. */
  find(addresses: readonly string[]): FoundPicture | undefined {
    const addressed = this.#addressed(addresses);
    for (const address of addresses) {
      const file = this.#file(address);
      if (!file) continue;
      const kept = this.#keep(file);
      // One that is written into the page only holds the place of another.
      if (isPixel(kept) && address.startsWith('data:')) continue;
      if (isPixel(kept)) return undefined;
      if (addressed.address === undefined || !isPreview(kept)) return { ...kept, ...addressed };
    }
    return addressed.address === undefined ? undefined : addressed;
  }

  #addressed(addresses: readonly string[]): Pick<Figure, 'address'> {
    const address = addresses.map((written) => this.#sources.absolute(written)).find((found) => found !== undefined);
    return address === undefined ? {} : { address };
  }

  #file(address: string): ResolvedFile | undefined {
    if (!this.#found.has(address)) this.#found.set(address, this.#open(address));
    return this.#found.get(address);
  }

  #open(address: string): ResolvedFile | undefined {
    const data = this.#sources.embedded.get(address) ?? (address.startsWith('data:') ? address : undefined);
    const file = data === undefined ? this.#ask(address) : readDataAddress(data);
    return file && file.bytes.length <= MAX_PICTURE_BYTES ? file : undefined;
  }

  #ask(address: string): ResolvedFile | undefined {
    const absolute = this.#sources.absolute(address);
    return this.#sources.resolve?.(address) ?? (absolute === undefined ? undefined : this.#sources.resolve?.(absolute));
  }

  #keep({ bytes, mediaType }: ResolvedFile): FoundPicture {
    const picture = pictureOf(bytes);
    if (!picture) return {};
    if (isPixel(picture)) return picture;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#assets.set(sha256, { sha256, mediaType: picture.mediaType ?? mediaType, bytes });
    return { asset: sha256, ...picture };
  }
}

/** A picture that counts visits. */
const isPixel = ({ width, height }: FoundPicture): boolean =>
  width !== undefined && height !== undefined && (width <= 2 || height <= 2);

/** The blurred stand-in for an image that was not loaded. */
const isPreview = ({ width }: FoundPicture): boolean => width !== undefined && width <= 64;

/** RFC 2397, images only. */
function readDataAddress(address: string): ResolvedFile | undefined {
  const head = /^data:image\/[\w.+-]{1,40}((?:;[\w=.-]{1,40}){0,4}),/iu.exec(address.slice(0, 300));
  if (!head) return undefined;
  const payload = address.slice(head[0].length);
  const bytes = /;base64$/iu.test(head[1] ?? '')
    ? Buffer.from(payload.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '='), 'base64')
    : Buffer.from(unescaped(payload), 'utf8');
  const picture = pictureOf(bytes);
  return picture && { bytes: Uint8Array.from(bytes), ...picture };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
