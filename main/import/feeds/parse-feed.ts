import { parseFeed as parse } from 'feedsmith';

export type ParsedFeed = ReturnType<typeof parse<string>>;

/** Parses RSS 2.0 and 1.0, Atom and JSON Feed. Of a feed that was cut short, the entries that are whole. */
export function parseFeed(text: string): ParsedFeed | undefined {
  const plain = withoutDoctype(text);
  const parsed = tryParse(plain);
  if (parsed !== undefined) return parsed;
  const mended = closed(plain);
  return mended === undefined ? undefined : tryParse(mended);
}

/** Feeds need no document type; entities that one defines may be a bomb, or name files. */
export const withoutDoctype = (text: string): string =>
  text.replace(/<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[[^\]]*\]\s*)?>/iu, '');

function tryParse(text: string): ParsedFeed | undefined {
  try {
    return parse(text);
  } catch {
    // The library throws for whatever is no feed or is broken; neither is a surprise here.
    return undefined;
  }
}

/** Ways an XML feed's last whole entry ends, and what must follow it. */
const ENDINGS: readonly (readonly [entryEnd: string, opening: RegExp, closing: string])[] = [
  ['</item>', /<rss[\s>]/iu, '</channel></rss>'],
  ['</item>', /<rdf:RDF[\s>]/iu, '</rdf:RDF>'],
  ['</entry>', /<feed[\s>]/iu, '</feed>'],
];

function closed(text: string): string | undefined {
  const head = text.slice(0, 4096);
  const ending = ENDINGS.find(([entryEnd, opening]) => opening.test(head) && text.includes(entryEnd));
  if (!ending) return undefined;
  const [entryEnd, , closing] = ending;
  return `${text.slice(0, text.lastIndexOf(entryEnd) + entryEnd.length)}${closing}`;
}
