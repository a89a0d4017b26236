import { stemOf } from '../../../data/words/stemmers.ts';
import type { Database } from '../database.ts';
import type { Occurrences } from './occurrences.ts';

/** Which terms were seen in which language while a segment is made, so that each is given a stem once. */
export class SeenForms {
  readonly #seen = new Map<string, { isSeen: Uint8Array; readonly terms: number[] }>();

  /** `term` is its number in the segment. */
  see(language: string, term: number): void {
    let forms = this.#seen.get(language);
    if (forms === undefined) this.#seen.set(language, (forms = { isSeen: new Uint8Array(1 << 10), terms: [] }));
    if (term >= forms.isSeen.length) forms.isSeen = grown(forms.isSeen, term + 1);
    if (forms.isSeen[term] === 1) return;
    forms.isSeen[term] = 1;
    forms.terms.push(term);
  }

  /** Keeps the forms that were seen for queries. */
  put(database: Database, occurrences: Occurrences): void {
    for (const [language, { terms }] of this.#seen) {
      for (const number of terms) {
        const term = occurrences.termAt(number);
        database.run('INSERT OR IGNORE INTO form VALUES (?, ?, ?)', [language, stemOf(term, language), term]);
      }
    }
  }

  clear(): void {
    this.#seen.clear();
  }
}

function grown(array: Uint8Array, size: number): Uint8Array {
  const larger = new Uint8Array(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}
