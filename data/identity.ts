import { foldSpace } from './white-space.ts';

/** What makes two sources the same article. */

/** The text an article's id is made from: the same for sources that differ only in Unicode form or white space. */
export const identityText = (title: string, text: string): string => `${folded(title)}\n${folded(text)}`;

const folded = (text: string): string => foldSpace(text.normalize('NFC'));

/** Parameters that say how a reader came to a page, not which page it is. */
const trackingParameter =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid)$/u;

/**
 * The key under which two addresses are the same page: host, path and query without scheme, fragment, tracking
 * parameters and closing slash. Undefined for what names no single page: no http(s) address, or the bare front page that
 * careless templates give as every article's canonical address.
 */
export function pageKey(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  const tracking = Array.from(url.searchParams.keys()).filter((name) => trackingParameter.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/+$/u, '');
  return path === '' && url.search === '' ? undefined : `${url.host}${path}${url.search}`;
}
