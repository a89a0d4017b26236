import { cleanField } from '../../decode/clean-characters.ts';

const SEPARATED = /^(.+\S)(?:\s+[|•»«·–—:-]\s+|\s*[|｜]\s*|\s+::\s+|_)([^|｜•»«·–—_]{2,60})$/u;

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/^www\.|\.(?:com|org|net|co\.uk|example|news|[a-z]{2,3})$|^the\s|[^\p{L}\p{N}]/gu, '');

/** A page's title without the names of the site and its sections, which follow or precede it. */
export function withoutSiteName(title: string, sites: readonly string[]): string {
  const known = new Set(sites.map(fold).filter((name) => name !== ''));
  let bare = cleanField(title);
  for (let round = 0; round < 3; round += 1) {
    const [, head, tail] = SEPARATED.exec(bare) ?? [];
    if (head === undefined || tail === undefined || !(known.has(fold(tail)) || round > 0)) break;
    if (round > 0 && !known.has(fold(tail)) && tail.split(/\s+/u).length > 2) break;
    bare = head;
  }
  const [, head, rest] = /^([^|｜•»·–—:-]{2,60}?)\s*(?:[|｜•»·–—:]|\s-)\s+(\S.+)$/u.exec(bare) ?? [];
  return head !== undefined && rest !== undefined && known.has(fold(head)) ? rest : bare;
}

/** The site's name behind the bar in a page's title, where nothing else names it. */
export const siteInTitle = (title: string): string | undefined =>
  /^.{12,}\S(?:\s+[|–—-]\s+|\s*[|｜]\s*)([^|｜–—]{2,40})$/u.exec(cleanField(title))?.[1];
