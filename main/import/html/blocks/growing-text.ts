/** Text whose end is looked at after each piece that it grows by. A string would be copied whole every time. */
export class GrowingText {
  #pieces: string[] = [];
  #length = 0;
  #isBlank = true;

  /** In UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** The last UTF-16 unit; empty where there is none. */
  get last(): string {
    return this.#pieces.at(-1)?.slice(-1) ?? '';
  }

  add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#isBlank &&= piece.trim() === '';
  }

  trimEnd(): void {
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      const kept = last.trimEnd();
      this.#length -= last.length - kept.length;
      if (kept === '') continue;
      this.#pieces.push(kept);
      return;
    }
  }

  /** All of it; begins anew. */
  take(): string {
    const whole = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    this.#isBlank = true;
    return whole;
  }
}
