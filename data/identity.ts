import { foldSpace } from './white-space.ts';

/** What makes two sources the same article. */

/** The text an article's id is made from: the same for sources that differ only in Unicode form or white space. */
export const identityText = (title: string, text: string): string => `${folded(title)}\n${folded(text)}`;

const folded = (text: string): string => foldSpace(text.normalize('NFC'));

/** Parameters that say how a reader came to a page, not which page it is. */
const trackingParameter = new RegExp(
  `^(?:${[
    'utm_.+|mtm_.+|pk_.+|piwik_.+|hsa_.+|at_.+|ns_.+|wt_.+|guce_.+|sc_.+',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|s_cid|srsltid',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|vero_id|__s|ml_subscriber|ml_subscriber_hash',
    'cmpid|cmp|ocid|smid|smtyp|ito|icid|ncid|ref_src|ref_url|xtor|spm|_ga|_gl|guccounter|sharetype|share_id|cid_source',
  ].join('|')})$`,
  'iu',
);

/** Parameters that ask for another presentation of the same page. */
const AMP_PARAMETER = /^(?:amp|outputtype|output_type|amp_js_v|usqp)$/iu;

/**
 * The key under which two addresses are the same page: host, path and query without scheme, fragment, tracking
 * parameters and closing slash, and without what only says that the page is for a telephone (AMP, `m.`). Undefined for
 * what names no single page: no http(s) address, or the bare front page that careless templates give as every article's
 * canonical address.
 */
export function pageKey(address: string): string | undefined {
  const url = parsed(unwrapped(address.trim()));
  if (url === undefined) return undefined;
  const { searchParams } = url;
  const idle = Array.from(searchParams).filter(
    ([name, value]) => trackingParameter.test(name) || isForAmp(name, value),
  );
  for (const [name] of idle) searchParams.delete(name);
  searchParams.sort();
  const path = pathOf(url);
  return path === '' && url.search === '' ? undefined : `${hostOf(url)}${path}${url.search}`;
}

function parsed(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/u.test(url.protocol) ? url : undefined;
}

const isForAmp = (name: string, value: string): boolean =>
  AMP_PARAMETER.test(name) && /^(?:|1|true|amp|amphtml)$/iu.test(value);

const hostOf = ({ host }: URL): string => host.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/u, '');

const pathOf = ({ pathname }: URL): string =>
  pathname
    .replace(/\/+$/u, '')
    .replace(/^\/amp(?=\/)/u, '')
    .replace(/\/amp(?:\.html?)?$/u, '')
    .replace(/\.amp(?=\.html?$)|\.amp$/u, '');

/** Copies that caches and web archives serve under addresses of their own, around that of the page. */
const WRAPPERS = [
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/u,
  /^https?:\/\/[\w-]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/u,
];
const WEB_ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/u;

function unwrapped(address: string): string {
  const archived = WEB_ARCHIVE.exec(address)?.[1];
  if (archived !== undefined) return archived;
  const cached = WRAPPERS.map((wrapper) => wrapper.exec(address)).find((match) => match !== null);
  return cached === undefined || cached === null
    ? address
    : `${cached[1] === undefined ? 'http' : 'https'}://${cached[2] ?? ''}`;
}
