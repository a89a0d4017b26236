import { createClock, stampAfter } from '../../data/clock.ts';
import type { ArchiveInfo } from '../../preload/contract.ts';

/** Who a process is in an archive: the writer in the names of its files, or a reader for the reason given. */
export interface Identity {
  readonly readOnly: ArchiveInfo['readOnly'];
  readonly writer: string;
}

/** The identity of an open archive, which may change: a reader becomes a writer, a writer another one. */
export class Standing implements Identity {
  readonly #now: () => number;
  #identity: Identity;
  #clock: ReturnType<typeof createClock>;
  #lastStamp: string | undefined;

  /** `now` gives Unix time in ms. */
  constructor(identity: Identity, now: () => number) {
    this.#now = now;
    this.#identity = identity;
    this.#clock = createClock(identity.writer, now);
  }

  get readOnly(): Identity['readOnly'] {
    return this.#identity.readOnly;
  }

  get writer(): string {
    return this.#identity.writer;
  }

  /** What is stamped from now on sorts after all that was stamped before. */
  become(identity: Identity): void {
    this.#identity = identity;
    this.#clock = createClock(identity.writer, this.#now);
    if (this.#lastStamp !== undefined) this.#clock.see(this.#lastStamp);
  }

  /** A stamp for a change, later than that of what it changes. */
  stamp(previous?: string): string {
    if (previous !== undefined) this.#clock.see(previous);
    const stamp = this.#clock.tick();
    const isLater = previous === undefined || stamp > previous;
    this.#lastStamp = isLater ? stamp : (stampAfter(previous, this.writer) ?? stamp);
    return this.#lastStamp;
  }
}
