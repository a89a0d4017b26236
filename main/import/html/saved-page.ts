/** What a program that saves pages wrote into them. */
export interface SavedDetails {
  readonly address?: string;
  /** ISO 8601. */
  readonly savedAt?: string;
}

/** How far into a file such notes stand. */
const HEAD_CHARACTERS = 20_000;

const ADDRESSES: readonly RegExp[] = [
  // SingleFile.
  /<!--\s*(?:Page saved with|Archive processed by) SingleFile\s+url:\s*(\S{1,4096})/iu,
  // Internet Explorer, Chromium: the number is the length of the address.
  /<!--\s*saved from url=\(\d+\)(\S{1,4096}?)\s*-->/iu,
  // Save Page WE.
  /<meta\s+name=["']?savepage-url["']?\s+content=["']([^"']{1,4096})["']/iu,
  // Firefox's reader view.
  /<a\s[^>]{0,300}class=["'](?:domain )?reader-domain["'][^>]{0,300}href=["']([^"']{1,4096})["']/iu,
  /<a\s[^>]{0,300}href=["']([^"']{1,4096})["'][^>]{0,300}class=["'](?:domain )?reader-domain["']/iu,
];
const MIRRORED =
  /<!--\s*Mirrored from (\S{1,4000}) by HTTrack[^>]{0,200}?,\s*(\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)/iu;
const DATES: readonly RegExp[] = [
  /<!--\s*(?:Page saved with|Archive processed by) SingleFile[^]{0,6000}?saved date:\s*([^\n(]{10,60})/iu,
  /<meta\s+name=["']?savepage-date["']?\s+content=["']([^"'(]{1,80})["'(]/iu,
];

/** Reads the address and the time that were noted when a page was saved. */
export function savedDetails(html: string): SavedDetails {
  const head = html.slice(0, HEAD_CHARACTERS);
  const mirrored = MIRRORED.exec(head);
  const noted = ADDRESSES.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  const address = webPage(noted ?? (mirrored?.[1] === undefined ? undefined : `http://${mirrored[1]}`));
  const saved = DATES.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined) ?? mirrored?.[2];
  const time = saved === undefined ? Number.NaN : Date.parse(saved.trim());
  return {
    ...(address === undefined ? {} : { address }),
    ...(Number.isNaN(time) ? {} : { savedAt: new Date(time).toISOString() }),
  };
}

/** Not `about:internet`, nor a file of the one who saved it. */
function webPage(address: string | undefined): string | undefined {
  const written = address?.replaceAll('&amp;', '&');
  return written !== undefined && /^https?:/iu.test(written) && URL.canParse(written)
    ? new URL(written).href
    : undefined;
}
