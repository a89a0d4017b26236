/** Whether two lines are the same headline but for case, quotation marks, spacing and a site's name after a bar. */
export function isSameTitle(line: string, title: string): boolean {
  if (Math.abs(line.length - title.length) > 60) return false;
  const [a, b] = [fold(line), fold(title)];
  return a !== '' && (a === b || fold(withoutSite(line)) === b || a === fold(withoutSite(title)));
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLocaleLowerCase('en');

const withoutSite = (title: string): string => title.slice(0, 400).replace(/\s+[|•»–—-]\s+[^|•»–—]{2,40}$/u, '');
