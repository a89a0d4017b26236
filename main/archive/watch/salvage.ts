import { basename, join } from 'node:path';
import { FORMAT_VERSION } from '../../../data/archive-format.ts';
import { type RecordsKind, recordsJson } from '../../find/indexed-files.ts';
import type { ArchiveContext } from '../context.ts';
import { readOnce } from '../durable-adapter.ts';
import type { Document } from '../file-kinds.ts';
import { indexFile, type IndexingOptions } from '../index-files.ts';
import { lastShard, shardName } from '../shard-name.ts';
import { type Merging, withMerging } from './merge-documents.ts';

type Context = Pick<ArchiveContext, 'folder' | 'writer' | 'catalogue' | 'ownFiles'>;

/** Keeps, under this writer's present name, what somebody else's file has lost of what this writer said in it. */
export type Salvage = () => Promise<void>;

/**
 * Finds what a file said as long as it was this writer's, before the index follows the file: from memory, and for states
 * and notes from the index. Undefined when nothing is lost. An article of a shard that is no longer in memory is not
 * found so; its source is still in `originals/`.
 */
export function salvageFrom(
  path: string,
  kind: RecordsKind,
  context: Context,
  indexing: IndexingOptions,
): Salvage | undefined {
  return withMerging(kind, (merging) => lostFrom(path, kind, merging, context, indexing));
}

function lostFrom<T extends Document>(
  path: string,
  kind: RecordsKind,
  merging: Merging<T>,
  context: Context,
  indexing: IndexingOptions,
): Salvage | undefined {
  const theirs = readOnce(join(context.folder, path), merging.kind);
  if (theirs.status !== 'read') return undefined;
  const mine =
    (context.ownFiles.lastContent(path) as T | undefined) ?? indexedContent(path, kind, theirs.data, context);
  const lost = mine && merging.missingFrom(theirs.data, mine);
  if (lost === undefined) return undefined;
  return async () => {
    const { writer } = context;
    const target = targetOf(path, kind, context);
    const document: T = {
      ...lost,
      version: FORMAT_VERSION,
      writer,
      ...(kind === 'notes' && { id: notesId(path, writer) }),
    };
    const empty: T = { ...document, [merging.kind.list?.name ?? 'records']: [] };
    const file = context.ownFiles.at(target, merging.kind, empty, () => undefined);
    const kept = await file.change((here) => ({ data: merging.mergeInto(here, document), value: null }));
    if (!kept.ok) throw new Error(`${path}: what was lost of it could not be kept (${kept.reason})`);
    indexFile({ path: target, kind }, indexing);
  };
}

function indexedContent<T extends Document>(
  path: string,
  kind: RecordsKind,
  theirs: T,
  { catalogue }: Context,
): T | undefined {
  if (kind === 'articles') return undefined;
  const records = catalogue
    .use((database) => recordsJson(database, path, kind))
    .map((json) => JSON.parse(json) as unknown);
  return { ...theirs, [kind === 'notes' ? 'items' : 'records']: records };
}

function targetOf(path: string, kind: RecordsKind, { folder, writer }: Context): string {
  if (kind === 'notes') return `notes/${writer}/${basename(path)}`;
  return `${kind}/${shardName(writer, lastShard(join(folder, kind), writer) + 1)}`;
}

const notesId = (path: string, writer: string): string => `urn:backfile:notes:${writer}:${basename(path, '.json')}`;
