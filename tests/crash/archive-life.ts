import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../main/archive/archive.ts';
import { openArchive } from '../../main/archive/open-archive.ts';
import { type Random, seededFor } from '../bench/random.ts';
import { faultsIn } from './check-files.ts';
import { ageUnfinished, leftIn } from './leavings.ts';
import { faultsInSmallBackups, Outbox } from './outbox.ts';
import { OlderCopy } from './older-copy.ts';
import { type Parcel, workAsPeer } from './peer.ts';
import { type PhaseName, phaseNames, phaseOf } from './phases.ts';
import { PromiseLedger } from './promise-ledger.ts';
import type { Orders } from './protocol.ts';
import { type Killed, type Moment, ReadyProcess } from './ready-process.ts';
import { cellsOf } from './works/cells.ts';
import type { Change } from './works/work.ts';

export interface RoundResult {
  readonly phase: PhaseName;
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
  readonly #outbox = new Outbox(join(this.base, 'outbox'));
  readonly #number: number;
  #next: ReadyProcess;
  #ahead: PhaseName[] = [];
  #round = 0;
  #order = 0;
  #openingMs = 300;

  constructor(program: string, seed: number, number: number) {
    this.#program = program;
    this.#random = seededFor(seed, number);
    this.#number = number;
    this.#next = new ReadyProcess(program);
    for (const folder of ['inbox', 'outbox']) mkdirSync(join(this.base, folder));
  }

  async round(): Promise<RoundResult> {
    this.#round += 1;
    const phase = this.#phase();
    if (phase === 'rebuild') rmSync(join(this.base, 'cache'), { recursive: true, force: true });
    const parcel = await this.#parcel(phase);
    const older = phase === 'upgrade' ? this.#olderCopy() : undefined;
    const killed = await this.#next.workAndDie(
      this.#orders(phase, parcel, older),
      this.#momentOf(phase),
      phase === 'merge' ? parcel?.deliver : undefined,
    );
    this.#next = new ReadyProcess(this.#program);
    if (killed.openedAfterMs !== undefined && older === undefined) this.#openingMs = killed.openedAfterMs;
    const said = this.#record(killed);
    if (phase === 'merge') parcel?.complete();
    if (older !== undefined) said.push(...(await older.faults()));
    if (said.length === 0) older?.remove();
    const { broken, wasIndexReplaced } = await this.#look();
    return {
      phase,
      acknowledged: this.#ledger.acknowledged,
      broken: [...said, ...broken],
      wasOpened: killed.openedAfterMs !== undefined,
      wasIndexReplaced,
    };
  }

  async end(): Promise<void> {
    await this.#next.kill();
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  /** All phases in an order of their own, then all again; the first round is sure to leave something to lose. */
  #phase(): PhaseName {
    if (this.#round === 1) return 'import';
    if (this.#ahead.length === 0) {
      const drawn = phaseNames.map((name) => ({ name, at: this.#random() }));
      this.#ahead = drawn.toSorted((one, other) => one.at - other.at).map(({ name }) => name);
    }
    return this.#ahead.pop() ?? 'everything';
  }

  /** Whatever becomes of this machine's process, what another one's sync program brings is owed; its backup is a promise. */
  async #parcel(phase: PhaseName): Promise<Parcel | undefined> {
    if (phase !== 'merge' && phase !== 'restore') return undefined;
    const parcel = await workAsPeer(this.base, this.#random, String.fromCodePoint(96 + this.#round), phase);
    if (phase === 'merge') for (const change of parcel.changes) this.#owe(change);
    return parcel;
  }

  #olderCopy(): OlderCopy {
    return new OlderCopy(join(this.base, 'archive'), join(this.base, 'older'));
  }

  #owe({ cell, value }: Change): void {
    this.#order += 1;
    this.#ledger.begin(this.#order, cell, value);
    this.#ledger.acknowledge(this.#order, cell);
  }

  #orders(phase: PhaseName, parcel: Parcel | undefined, older: OlderCopy | undefined): Orders {
    return {
      ...this.#place(),
      inbox: join(this.base, 'inbox'),
      outbox: this.#outbox.folder,
      seed: this.#number * 1000 + this.#round,
      works: [...phaseOf(phase).works],
      ...(older === undefined ? {} : { upgrade: { folder: older.folder, writer: older.writer } }),
      ...(parcel?.backup === undefined ? {} : { backup: { path: parcel.backup, changes: [...parcel.changes] } }),
    };
  }

  #place() {
    return {
      folder: join(this.base, 'archive'),
      configFolder: join(this.base, 'config'),
      cacheFolder: join(this.base, 'cache'),
    };
  }

  #momentOf(phase: PhaseName): Moment {
    const { longest, isEarly } = phaseOf(phase);
    const ms = this.#random() * longest * this.#openingMs;
    if (phase === 'upgrade') return { after: 'opened', ms };
    if (isEarly) return { after: 'orders', ms };
    return { after: this.#round === 1 || this.#random() < 0.6 ? 'done' : 'opened', ms };
  }

  #record({ said, fault }: Killed): string[] {
    const broken = fault === '' ? [] : [fault];
    const before = this.#order;
    for (const saying of said) {
      switch (saying.says) {
        case 'ready':
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
    const broken = await this.#lookInto(archive);
    const { readOnly, notices } = archive.info();
    if (readOnly !== null) broken.push(`the lock is in the way: ${JSON.stringify(readOnly)}`);
    const told = notices.filter(({ kind }) => kind !== 'index-rebuilt');
    broken.push(...told.map(({ kind, file }) => `${kind}: ${file}`));
    await archive.close();
    broken.push(...faultsIn(join(this.base, 'archive')), ...leftIn(this.base));
    return { broken, wasIndexReplaced: told.length < notices.length };
  }

  async #lookInto(archive: Archive): Promise<string[]> {
    const { cells, faults } = await this.#outbox.look(archive);
    const small = await faultsInSmallBackups(join(this.base, 'config', 'backups', archive.info().id), archive);
    return [...this.#ledger.settle(new Map([...cellsOf(archive), ...cells])), ...faults, ...small];
  }
}
