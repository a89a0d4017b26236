import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import type { Article } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { DamagedFile, RepairChoice, Reply, SaveFailure, VerifyReport } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { DurableAdapter, readOnce } from '../archive/durable-adapter.ts';
import { archiveKind } from '../archive/file-kinds.ts';
import { parseDocument } from '../archive/read-document.ts';
import { saveFailureOf } from '../archive/save-failure.ts';
import { setAside } from '../archive/set-aside.ts';
import type { RecordsFile } from '../archive/take-over.ts';
import type { BackupSettingsFile } from '../backup/backup-settings.ts';
import { checkedBytes } from '../backup/checked-bytes.ts';
import { parseRecords } from '../backup/parse-records.ts';
import { newsIn } from '../backup/restore/compare.ts';
import { writeContent } from '../backup/restore/restore.ts';
import { isContent } from '../backup/stored-file.ts';
import { breathe } from '../import/breathe.ts';
import { bytesOf, describe, lastGoodRecords, type Trouble, troublesOf } from './damaged-files.ts';
import { fromOriginal } from './from-originals.ts';
import type { GoodCopies } from './good-copies.ts';
import { salvage } from './salvage.ts';

/** Files in trouble, and what can be done about them. */
export interface Repairing {
  readonly list: () => Promise<readonly DamagedFile[]>;
  /** Merges what can be got back; the damaged bytes stay where they are. */
  readonly repair: (file: string, how: RepairChoice) => Promise<Reply<'damage.repair'>>;
}

export interface RepairSupplies {
  readonly archive: Archive;
  readonly copies: GoodCopies;
  readonly settings: BackupSettingsFile;
  readonly lastReport: () => VerifyReport | undefined;
  readonly now: () => number;
}

type Recovered = Outcome<number, SaveFailure>;

export function openRepairing({ archive, copies, settings, lastReport, now }: RepairSupplies): Repairing {
  /** Found by verifying and mended since. */
  const mended = new Set<string>();

  function troubles(): readonly Trouble[] {
    const settled = new Set(settings.read().settled);
    return troublesOf(archive, lastReport()).filter(
      ({ file, movedTo }) => !settled.has(movedTo ?? file) && !(movedTo === null && mended.has(file)),
    );
  }

  async function settle({ file, movedTo }: Trouble): Promise<Outcome<null, SaveFailure>> {
    mended.add(file);
    if (movedTo === null) return done(null);
    return settings.change(({ settled = [], ...rest }) => ({
      ...rest,
      settled: [...settled.filter((path) => path !== movedTo), movedTo],
    }));
  }

  /** Merges in what is not here yet; gives how many records that were. */
  async function merge(file: RecordsFile | undefined): Promise<Recovered> {
    const news = file && newsIn(file, archive.here);
    if (news === undefined) return done(0);
    const taken = await archive.takeOver(news);
    const count = news.kind === 'notes' ? news.document.items.length : news.document.records.length;
    return taken.ok ? done(count) : taken;
  }

  async function fromLastGood(trouble: Trouble): Promise<Recovered> {
    const { file, role } = trouble;
    if (isContent(role)) return done(0);
    if (role === 'archive') return headFromLastGood(await copies.lastGood(file));
    const kept = await merge(await lastGoodRecords(file, role, copies));
    if (!kept.ok) return kept;
    const saved = await merge(salvage(file, role, bytesOf(trouble, archive.info().folder)));
    return saved.ok ? done(kept.value + saved.value) : saved;
  }

  /** The name is what can be lost of it; the id is kept as it is, for it is open under that id. */
  async function headFromLastGood(bytes: Buffer | undefined): Promise<Recovered> {
    const good = bytes && parseDocument(bytes, archiveKind);
    const path = join(archive.info().folder, 'archive.json');
    const here = readOnce(path, archiveKind);
    if (good?.status !== 'read' || here.status !== 'read' || here.isNewer) return done(0);
    const { id, version } = here.data;
    await new DurableAdapter(path, archiveKind).write({ ...good.data, id, version });
    return done(1);
  }

  async function fromBackup({ file, role }: Trouble): Promise<Recovered> {
    const recovered = await copies.fromFullBackup(file, async (source, copy): Promise<Recovered> => {
      if (role === 'archive') return headFromLastGood(await checkedBytes(source, copy));
      if (!isContent(role)) {
        const parsed = parseRecords(file, role, await checkedBytes(source, copy));
        return parsed.ok ? merge(parsed.file) : done(0);
      }
      const path = join(archive.info().folder, file);
      if (existsSync(path) && setAside(path, now()) === undefined) return refused('not-writable', file);
      await writeContent(source, copy, path);
      return done(1);
    });
    return recovered ?? done(0);
  }

  async function fromOriginals({ file, role }: Trouble): Promise<Recovered> {
    if (role !== 'articles') return done(0);
    const records: Article[] = [];
    for (const head of await copies.heads(file)) {
      await breathe();
      if (archive.here.articleClock(head.id) !== undefined) continue;
      const article = await fromOriginal(archive.info().folder, head);
      if (article !== undefined) records.push(article);
    }
    const writer = basename(file).replace(/-\d+\.json$/u, '');
    return merge({
      path: file,
      kind: 'articles',
      document: { format: 'backfile/articles', version: FORMAT_VERSION, writer, records },
    });
  }

  const ways: Record<Exclude<RepairChoice, 'leave'>, (trouble: Trouble) => Promise<Recovered>> = {
    'last-good': fromLastGood,
    backup: fromBackup,
    original: fromOriginals,
  };

  /** A damaged file of records that is still in its place would be in the way of the good one. */
  function outOfTheWay(trouble: Trouble): Trouble {
    const { file, role, movedTo } = trouble;
    if (movedTo !== null || role === 'archive' || isContent(role)) return trouble;
    archive.lookAgain(file, role);
    return troublesOf(archive, undefined).find((each) => each.file === file) ?? trouble;
  }

  async function isAllBack(trouble: Trouble): Promise<boolean> {
    if (trouble.role !== 'articles') return true;
    const { articleIds } = await describe(trouble, archive, copies);
    return articleIds.every((id) => archive.here.articleClock(id) !== undefined);
  }

  return {
    list: async () => Promise.all(troubles().map((trouble) => describe(trouble, archive, copies))),

    async repair(file, how) {
      if (archive.info().readOnly !== null) return refused('read-only');
      const found = troubles().find((each) => each.file === file);
      if (found === undefined) return refused('nothing-to-recover', file);
      if (how === 'leave') {
        const settled = await settle(found);
        return settled.ok ? done({ recovered: 0 }) : settled;
      }
      try {
        const trouble = outOfTheWay(found);
        const recovered = await ways[how](trouble);
        if (!recovered.ok) return recovered;
        if (recovered.value === 0) return refused('nothing-to-recover', file);
        if (await isAllBack(trouble)) await settle(trouble);
        return done({ recovered: recovered.value });
      } catch (error) {
        return refused(saveFailureOf(error), file);
      }
    },
  };
}
