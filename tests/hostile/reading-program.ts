import { findFiles } from '../../main/import/find-files.ts';
import { readHere } from '../../main/import/read-files.ts';
import type { ReadFile } from '../../main/import/read-input.ts';

/** Reads what lies at a path as an import does, and says what became of it and what that took. */
export interface ReadingReply {
  readonly parts: readonly PartReply[];
  /** Of how many these are the first and the last. */
  readonly count: number;
  readonly cpuMs: number;
  /** The most memory that the process had so far. */
  readonly peakBytes: number;
}

export interface PartReply {
  readonly path: string;
  readonly reason?: string;
  readonly detail?: string;
  readonly titles: readonly string[];
  /** Of what was read, so that a test can look for words that must not be in it. */
  readonly text: string;
}

const MOST_PARTS = 300;
const LONGEST_TEXT = 4000;

async function read(path: string): Promise<ReadingReply> {
  const start = process.cpuUsage();
  const files = [];
  for await (const finding of findFiles([path])) if (finding.kind === 'file') files.push(finding.file);
  const parts: PartReply[] = [];
  let count = 0;
  for await (const batch of readHere(files, { folderMeaning: 'nothing' }, new AbortController().signal)) {
    count += batch.read.length;
    parts.push(...batch.read.map(replyOf));
    // Not all of a hundred thousand, but where they begin and how they end.
    parts.splice(MOST_PARTS / 2, Math.max(0, parts.length - MOST_PARTS));
  }
  const { user, system } = process.cpuUsage(start);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { parts, count, cpuMs: (user + system) / 1000, peakBytes };
}

function replyOf(one: ReadFile): PartReply {
  if (!one.ok) {
    const { path, reason, detail } = one;
    return { path, reason, titles: [], text: '', ...(detail === undefined ? {} : { detail }) };
  }
  const { path, drafts, outlets = [] } = one.arrival;
  const titles = drafts.map(({ content }) => content.title);
  return {
    path,
    titles: titles.slice(0, MOST_PARTS),
    text: JSON.stringify([outlets.slice(0, 20), drafts.slice(0, 20)]).slice(0, LONGEST_TEXT),
  };
}

process.on('message', (path: string) => void read(path).then((reply) => process.send?.(reply)));
process.send?.('ready');
