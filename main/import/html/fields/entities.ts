import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Text whose character references were written once more than needed: `Port &amp; city`. */
export function withoutEntities(text: string): string {
  if (!/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/iu.test(text) && !/<\/?[a-z][^>]*>/iu.test(text)) return text;
  return textOf(parseFragment(text.slice(0, 20_000)).childNodes);
}

const textOf = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : '')).join('');
