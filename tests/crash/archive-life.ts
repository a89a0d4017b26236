import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../main/archive/open-archive.ts';
import { pick, type Random, seededFor } from '../bench/random.ts';
import { faultsIn } from './check-files.ts';
import { type Killed, type Moment, startAndKill } from './killed-process.ts';
import { type Parcel, workAsPeer } from './peer.ts';
import { PromiseLedger } from './promise-ledger.ts';
import type { Orders } from './protocol.ts';
import { cellsOf } from './works/cells.ts';
import { type WorkName, works } from './works/works.ts';

/** What a round is about. */
const phases = ['import', 'files', 'notes', 'states', 'trash', 'merge', 'everything', 'start', 'rebuild'] as const;
type Phase = (typeof phases)[number];

const worksOf: Readonly<Record<Phase, readonly WorkName[]>> = {
  import: ['takeIn'],
  files: ['importFiles'],
  notes: ['highlight', 'editNote'],
  states: ['changeStates'],
  trash: ['throwAway', 'takeIn'],
  merge: ['highlight', 'changeStates', 'takeIn'],
  everything: Object.keys(works) as WorkName[],
  start: Object.keys(works) as WorkName[],
  rebuild: Object.keys(works) as WorkName[],
};

/** Work goes on for up to so many times as long as opening took: a busy machine gets its work done later. */
const LONGEST: Readonly<Record<Phase, number>> = {
  import: 1,
  // The readers of files and their tables are loaded first.
  files: 3,
  notes: 1,
  states: 1,
  trash: 1,
  merge: 2,
  everything: 2,
  start: 1.3,
  rebuild: 1.3,
};

export interface RoundResult {
  readonly phase: Phase;
  /** Promises kept so far in this archive. */
  readonly acknowledged: number;
  readonly broken: readonly string[];
  readonly wasOpened: boolean;
  readonly wasIndexReplaced: boolean;
}

/**
 * One archive that is worked on and killed again and again, so that damage would add up. What is done, and when the kill
 * comes, follows from `seed` and `number`; where exactly it strikes is up to the machine.
 */
export class ArchiveLife {
  readonly base = mkdtempSync(join(tmpdir(), 'backfile-crash-'));
  readonly #program: string;
  readonly #random: Random;
  readonly #ledger = new PromiseLedger();
  readonly #number: number;
  #round = 0;
  #order = 0;
  #openingMs = 300;

  constructor(program: string, seed: number, number: number) {
    this.#program = program;
    this.#random = seededFor(seed, number);
    this.#number = number;
    mkdirSync(join(this.base, 'inbox'));
  }

  async round(): Promise<RoundResult> {
    this.#round += 1;
    const phase = this.#round === 1 ? 'import' : pick(this.#random, phases);
    if (phase === 'rebuild') rmSync(join(this.base, 'cache'), { recursive: true, force: true });
    const parcel = phase === 'merge' ? await this.#parcel() : undefined;
    const killed = await startAndKill(this.#program, this.#orders(phase), this.#momentOf(phase), parcel?.deliver);
    if (killed.openedAfterMs !== undefined) this.#openingMs = killed.openedAfterMs;
    const said = this.#record(killed);
    parcel?.complete();
    const { broken, wasIndexReplaced } = await this.#look();
    return {
      phase,
      acknowledged: this.#ledger.acknowledged,
      broken: [...said, ...broken],
      wasOpened: killed.openedAfterMs !== undefined,
      wasIndexReplaced,
    };
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  /** Whatever becomes of this machine's process, what comes from another one is owed. */
  async #parcel(): Promise<Parcel> {
    const parcel = await workAsPeer(this.base, this.#random, String.fromCodePoint(96 + this.#round));
    for (const { cell, value } of parcel.changes) {
      this.#order += 1;
      this.#ledger.begin(this.#order, cell, value);
      this.#ledger.acknowledge(this.#order, cell);
    }
    return parcel;
  }

  #orders(phase: Phase): Orders {
    return {
      ...this.#place(),
      inbox: join(this.base, 'inbox'),
      seed: this.#number * 1000 + this.#round,
      works: [...worksOf[phase]],
    };
  }

  #place() {
    return {
      folder: join(this.base, 'archive'),
      configFolder: join(this.base, 'config'),
      cacheFolder: join(this.base, 'cache'),
    };
  }

  #momentOf(phase: Phase): Moment {
    const ms = this.#random() * LONGEST[phase] * this.#openingMs;
    if (phase === 'start' || phase === 'rebuild') return { after: 'start', ms };
    // The first round is sure to leave something to lose in those that follow.
    return { after: this.#round === 1 || this.#random() < 0.6 ? 'done' : 'opened', ms };
  }

  #record({ said, fault }: Killed): string[] {
    const broken = fault === '' ? [] : [fault];
    const before = this.#order;
    for (const saying of said) {
      switch (saying.says) {
        case 'opened':
          break;
        case 'begun':
          this.#order = before + saying.order;
          this.#ledger.begin(this.#order, saying.cell, saying.value);
          break;
        case 'done':
          this.#ledger.acknowledge(before + saying.order, saying.cell);
          break;
        case 'refused':
          broken.push(`refused: ${saying.what}, ${saying.reason}`);
      }
    }
    return broken;
  }

  /** Opens the archive with nothing left of the killed process but its files. */
  async #look(): Promise<{ broken: string[]; wasIndexReplaced: boolean }> {
    ageUnfinished(this.base);
    const opening = await openArchive(this.#place());
    if (!opening.ok) return { broken: [`not opened: ${opening.reason}`], wasIndexReplaced: false };
    const archive = opening.value;
    await archive.indexed();
    const { readOnly, notices } = archive.info();
    const broken = this.#ledger.settle(cellsOf(archive));
    if (readOnly !== null) broken.push(`the lock is in the way: ${readOnly.owner?.processId ?? readOnly.reason}`);
    const told = notices.filter(({ kind }) => kind !== 'index-rebuilt');
    broken.push(...told.map(({ kind, file }) => `${kind}: ${file}`));
    const wasIndexReplaced = told.length < notices.length;
    await archive.close();
    broken.push(...faultsIn(join(this.base, 'archive')), ...leftIn(this.base));
    return { broken, wasIndexReplaced };
  }
}

const isUnfinished = (path: string): boolean => path.endsWith('.tmp');

/** What is left of unfinished writes is swept up a minute later, for it may be another machine's. */
function ageUnfinished(folder: string): void {
  const minutesAgo = new Date(Date.now() - 120_000);
  for (const path of filesIn(folder)) if (isUnfinished(path)) utimesSync(path, minutesAgo, minutesAgo);
}

const leftIn = (folder: string): string[] =>
  filesIn(folder)
    .filter(isUnfinished)
    .map((path) => `left behind: ${path}`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
