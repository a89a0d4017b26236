import { type Opml, parseOpml as parse } from 'feedsmith';
import { withoutDoctype } from './parse-feed.ts';

export type Outline = Opml.Outline<string>;

/** The outlines of an OPML file (opml.org/spec2), outermost first. Of one that was cut short, those that are whole. */
export function parseOpml(text: string): readonly Outline[] | undefined {
  const plain = withoutDoctype(text);
  return tryParse(plain) ?? tryParse(plain.slice(0, plain.lastIndexOf('>') + 1));
}

/** The library takes a list without any outline for broken. */
const EMPTY = /<body\s*(?:\/>|>\s*<\/body\s*>)/iu;

function tryParse(text: string): readonly Outline[] | undefined {
  try {
    return flat(parse(text).body?.outlines ?? []);
  } catch {
    // The library throws for whatever is no OPML or is broken; neither is a surprise here.
    return EMPTY.test(text) ? [] : undefined;
  }
}

const flat = (outlines: readonly Outline[]): readonly Outline[] =>
  outlines.flatMap((outline) => [outline, ...flat(outline.outlines ?? [])]);
