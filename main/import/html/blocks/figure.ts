import type { Block, RichText } from '../../../../data/article.ts';
import { cleanField } from '../../decode/clean-characters.ts';
import { attribute, elementsIn, plainText } from '../document/element.ts';
import { addressesOfImage } from '../images/address-of-image.ts';
import type { PictureStore } from '../images/picture-store.ts';
import { bareCredit, splitCredit } from './credit.ts';

type Figure = Extract<Block, { type: 'figure' }>;

export interface FigureWriting {
  readonly pictures: PictureStore;
  readonly textOf: (element: Element, leaveOut?: ReadonlySet<Element>) => RichText;
}

const IMAGES = new Set(['img', 'amp-img', 'amp-anim', 'image']);
const CAPTION = /caption|legend|bildunter|image-?desc|photo-?desc|pie-?de-?foto|didascalia|wp-caption-text/iu;
const CREDIT = /credit|copyright|photographer|attribution|image-?source|photo-?by|bildquelle|fotograf/iu;
const ICON =
  /emoji|wp-smiley|avatar|gravatar|icon|logo|sprite|badge|author-?(?:image|photo|pic)|headshot|share|social|spinner/iu;
const SMALLEST_PX = 48;

/** One image; undefined for pixels, icons and portraits of authors, and for images that are nowhere. */
export function figureOfImage(image: Element, { pictures }: FigureWriting): Figure | undefined {
  if (!isWorthShowing(image)) return undefined;
  const found = pictures.find(addressesOfImage(image));
  const alt = cleanField(attribute(image, 'alt'));
  return found && { type: 'figure', ...found, ...(alt === '' ? {} : { alt }) };
}

function isWorthShowing(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(image, name), 10));
  if (sizes.some((size) => size <= SMALLEST_PX)) return false;
  return !ICON.test(`${attribute(image, 'class')} ${attribute(image, 'id')}`);
}

/** The still image of a video, which is all of it that a page keeps. */
export function figureOfVideo(video: Element, { pictures }: FigureWriting): Figure | undefined {
  const poster = attribute(video, 'poster') || attribute(video, 'data-poster');
  const found = poster === '' ? undefined : pictures.find([poster]);
  const alt = cleanField(attribute(video, 'title') || attribute(video, 'aria-label'));
  return found && { type: 'figure', ...found, ...(alt === '' ? {} : { alt }) };
}

/** The images of a `figure` with its caption and credit; empty where no image of it is known. */
export function figuresOf(element: Element, writing: FigureWriting): readonly Figure[] {
  const figures = imagesIn(element)
    .map((image) => (image.localName === 'video' ? figureOfVideo(image, writing) : figureOfImage(image, writing)))
    .filter((figure) => figure !== undefined);
  const [first, ...rest] = withoutRepeats(figures);
  return first ? [{ ...first, ...captionOf(element, writing) }, ...rest] : [];
}

/** Those for pages without scripts only where there are no others. */
function imagesIn(element: Element): readonly Element[] {
  const all = [...elementsIn(element)].filter(({ localName }) => IMAGES.has(localName) || localName === 'video');
  const drawn = all.filter(
    (image) =>
      image.closest('noscript') === null && addressesOfImage(image).some((address) => !address.startsWith('data:')),
  );
  return drawn.length > 0 ? drawn : all;
}

function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const keys = figures.map(({ asset, address }) => asset ?? address);
  return figures.filter((_, index) => keys.indexOf(keys[index]) === index);
}

function captionOf(element: Element, { textOf }: FigureWriting): Pick<Figure, 'caption' | 'credit'> {
  const all = [...elementsIn(element)];
  const captions = outermost(all.filter((part) => part.localName === 'figcaption' || named(part, CAPTION)));
  const credits = outermost(all.filter((part) => named(part, CREDIT) && plainText(part).length < 120));
  const own = captions.find((part) => plainText(part) !== '');
  const marked = credits.map((part) => bareCredit(plainText(part))).find((text) => text !== '');
  const split = own ? splitCredit(textOf(own, new Set(marked === undefined ? [] : credits))) : undefined;
  const credit = marked ?? split?.credit;
  return {
    ...(split && split.caption.text !== '' ? { caption: split.caption } : {}),
    ...(credit === undefined ? {} : { credit }),
  };
}

const named = (element: Element, pattern: RegExp): boolean =>
  pattern.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`);

const outermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));

/** Whether an element that is no `figure` is one all the same: one image, and no words but its caption and credit. */
export function isCaptionedImage(element: Element): boolean {
  const parts = outermost(
    [...elementsIn(element)].filter(
      (part) => part.localName === 'figcaption' || named(part, CAPTION) || named(part, CREDIT),
    ),
  );
  if (parts.length === 0) return false;
  const captions = parts.reduce((sum, part) => sum + plainText(part).length, 0);
  return captions > 0 && plainText(element).length <= captions + parts.length + 1;
}
