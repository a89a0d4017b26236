import { attribute, childrenOf, isElement } from '../document/element.ts';

/** Where pages keep an image's address until it scrolls into view. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-img-src',
  'data-url',
  'data-large-file',
  'data-orig-file',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset', 'data-sizes-srcset'];

/** What stands in `src` while the image is not loaded. */
const PLACEHOLDER =
  /^(?:data:|about:|javascript:|blob:)|(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|grey-?placeholder|lazy-?load(?:er|ing)?|loading|pixel|1x1|clear)(?:[._-][\w-]*)?\.(?:gif|png|svg|webp|jpe?g)(?:[?#]|$)/iu;

/** All addresses an `img` gives, best first; the last ones may be mere placeholders. */
export function addressesOfImage(image: Element): readonly string[] {
  const own = attribute(image, 'src');
  const lazy = LAZY.map((name) => attribute(image, name)).filter(isAddress);
  const sets = [...LAZY_SETS.map((name) => attribute(image, name)), ...sourceSets(image)].flatMap(largestFirst);
  const all = isPlaceholder(own) ? [...lazy, ...sets, own] : [own, ...lazy, ...sets];
  return [...new Set(all.filter((address) => address !== ''))];
}

export const isPlaceholder = (address: string): boolean => address === '' || PLACEHOLDER.test(address);

const isAddress = (value: string): boolean =>
  /^(?:https?:)?\/\/|^[\w./%-]+\.(?:jpe?g|png|gif|webp|avif|svg)|^embedded-image:|^\//iu.test(value);

/** `srcset` of the `source` elements beside an image in a `picture`. */
function sourceSets(image: Element): readonly string[] {
  const picture = image.parentNode;
  if (!picture || !isElement(picture) || picture.localName !== 'picture') return [];
  return [...childrenOf(picture)]
    .filter((child) => isElement(child))
    .filter((child) => child.localName === 'source')
    .map((source) => attribute(source, 'srcset') || attribute(source, 'data-srcset'));
}

/** The addresses of a `srcset` (HTML standard, 4.8.4.2.1), the largest image first. */
export function largestFirst(srcset: string): readonly string[] {
  const candidates = [...srcset.slice(0, 20_000).matchAll(/(\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,|$)/gu)];
  return candidates
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
    .toSorted((one, other) => other.size - one.size)
    .map(({ address }) => address);
}
