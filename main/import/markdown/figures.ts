import { createHash } from 'node:crypto';
import type { Image } from 'mdast';
import type { Block } from '../../../data/article.ts';
import { cleanField } from '../decode/clean-characters.ts';
import { pictureOf } from '../picture.ts';
import type { DraftAsset, ResolvedFile, Source } from '../reader.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** Makes figures of images, and keeps the bytes of those that are here. */
export class Figures {
  readonly #resolve: Source['resolve'];
  readonly #assets = new Map<string, DraftAsset>();

  constructor(resolve: Source['resolve']) {
    this.#resolve = resolve;
  }

  get assets(): readonly DraftAsset[] {
    return [...this.#assets.values()];
  }

  figure({ url, alt, title }: Image): Figure {
    const file = dataImage(url) ?? (isRelative(url) ? this.#resolve?.(url) : undefined);
    const caption = cleanField(title ?? '');
    return {
      type: 'figure',
      ...(file ? this.#keep(file) : {}),
      ...(url.startsWith('data:') || url === '' ? {} : { address: url }),
      ...(alt ? { alt: cleanField(alt) } : {}),
      ...(caption === '' ? {} : { caption: { text: caption } }),
    };
  }

  #keep({ bytes, mediaType }: ResolvedFile): Partial<Figure> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#assets.set(sha256, { sha256, mediaType, bytes });
    const { width, height } = pictureOf(bytes) ?? {};
    return { asset: sha256, mediaType, ...(width && height ? { width, height } : {}) };
  }
}

/** No scheme and no host: a path beside the file. */
const isRelative = (url: string): boolean => url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/iu.test(url);

function dataImage(url: string): ResolvedFile | undefined {
  const payload = /^data:image\/[a-z0-9.+-]+;base64,/iu.exec(url.slice(0, 100))?.[0];
  if (payload === undefined) return undefined;
  const bytes = Uint8Array.from(Buffer.from(url.slice(payload.length), 'base64'));
  const picture = pictureOf(bytes);
  return picture && { bytes, mediaType: picture.mediaType };
}
