const ATTRIBUTE =
  /\s(?:src|data-src|data-original|data-lazy-src|srcset|data-srcset|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** More than a page shows; the rest is a trap. */
const MOST_ADDRESSES = 2000;

/** The addresses by which a page may name its images, in full: more of them than it draws. */
export function imageAddresses(html: string, base: string): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const [, double, single, bare] of html.matchAll(ATTRIBUTE)) {
    for (const candidate of (double ?? single ?? bare ?? '').split(/,\s+|\s+\d+(?:\.\d+)?[wx],?/u)) {
      const written = candidate.trim().split(/\s/u, 1)[0]?.replaceAll('&amp;', '&') ?? '';
      if (written !== '' && !written.startsWith('data:') && URL.canParse(written, base)) {
        addresses.add(new URL(written, base).href);
      }
    }
    if (addresses.size > MOST_ADDRESSES) break;
  }
  return addresses;
}
