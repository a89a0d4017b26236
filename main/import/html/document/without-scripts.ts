const OPENING = /<(script|style)\b([^>]{0,4000})>/giu;

/** A page without scripts and style sheets, which are most of it and say nothing; linked data stays. */
export function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const [opening, name = '', attributes = ''] = match;
    const closing = new RegExp(`</${name}`, 'giu');
    closing.lastIndex = match.index + opening.length;
    const end = closing.exec(html);
    if (!end) break;
    if (!/ld\+json/iu.test(attributes)) {
      kept.push(html.slice(from, match.index + opening.length));
      from = end.index;
    }
    OPENING.lastIndex = end.index;
  }
  return from === 0 ? html : kept.join('') + html.slice(from);
}
