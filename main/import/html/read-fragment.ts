import type { Block, RemovedSpan } from '../../../data/article.ts';
import { settle } from '../news/flow.ts';
import type { DraftAsset, ResolvedFile } from '../reader.ts';
import { BlockWriter } from './blocks/block-writer.ts';
import { PageJudge } from './body/judge.ts';
import { addressResolver } from './document/addresses.ts';
import { measure } from './document/measure.ts';
import { parseDocument } from './document/parse-document.ts';
import { PictureStore } from './images/picture-store.ts';

/** What is known around an article's body. */
export interface FragmentSurroundings {
  /** Where it was on the web, which its relative addresses start from. */
  readonly address?: string;
  readonly resolve?: (address: string) => ResolvedFile | undefined;
  readonly language?: string;
}

export interface Fragment {
  readonly blocks: Block[];
  readonly assets: readonly DraftAsset[];
  readonly removed: RemovedSpan[];
}

/** Reads the body of an article as feeds and services give it: nothing has to be searched for, all of it is the article. */
export function readFragment(html: string, around: FragmentSurroundings): Fragment {
  const parsed = parseDocument(html);
  if (!parsed) return { blocks: [], assets: [], removed: [] };
  const { document, embedded } = parsed;
  const absolute = addressResolver(around.address, document);
  const pictures = new PictureStore({ resolve: around.resolve, embedded, absolute });
  const measures = measure(document.body);
  const judge = new PageJudge(measures);
  const writer = new BlockWriter({
    judge: (element) => judge.judge(element),
    measures,
    pictures,
    absolute,
  });
  writer.writeAll(document.body);
  return { ...settle(writer.finish()), assets: pictures.assets };
}
