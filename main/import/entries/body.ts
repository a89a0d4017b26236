import { cleanCharacters } from '../decode/clean-characters.ts';
import { readFragment } from '../html/read-fragment.ts';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import type { FlowItem } from '../news/flow.ts';
import type { DraftAsset, Source } from '../reader.ts';
import { readTextBody } from '../text/text-body.ts';
import type { EntryBody } from './entry.ts';

export interface ReadBody {
  readonly flow: readonly FlowItem[];
  readonly assets: readonly DraftAsset[];
}

interface Around extends Pick<Source, 'resolve'> {
  /** Of the article, for links that are relative to it. */
  readonly address: string | undefined;
}

/** The text of an entry, from the HTML or the plain text that it is kept as. */
export function readBody(body: EntryBody, around: Around, sheet: FieldSheet, context: DateContext): ReadBody {
  if ('text' in body) {
    const lines = cleanCharacters(body.text).split('\n');
    return { flow: readTextBody(lines, sheet, context), assets: [] };
  }
  const { address, resolve } = around;
  const read = readFragment(cleanCharacters(body.html), {
    ...(address === undefined ? {} : { address }),
    ...(resolve === undefined ? {} : { resolve }),
  });
  return { flow: interleaved(read), assets: read.assets };
}

/** Blocks and removed texts in the order of the source. */
function interleaved({ blocks, removed }: Pick<ReturnType<typeof readFragment>, 'blocks' | 'removed'>): FlowItem[] {
  const before = (index: number): FlowItem[] =>
    removed.filter((span) => span.before === index).map(({ text, reason }) => ({ removed: { text, reason } }));
  return [...blocks.flatMap((block, index) => [...before(index), { block }]), ...before(blocks.length)];
}
