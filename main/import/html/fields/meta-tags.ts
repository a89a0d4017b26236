import { cleanField } from '../../decode/clean-characters.ts';
import { attribute } from '../document/element.ts';
import { withoutEntities } from './entities.ts';

/** More authors or tags than these are no one's. */
const MOST_VALUES = 200;

/** What the `meta` elements of a page say, by name or property in lower case. */
export class MetaTags {
  readonly #values = new Map<string, Set<string>>();

  constructor(document: Document) {
    for (const meta of document.querySelectorAll('meta')) {
      const content = cleanField(withoutEntities(attribute(meta, 'content').slice(0, 5000)));
      const names = ['property', 'name', 'itemprop', 'http-equiv'].map((kind) => attribute(meta, kind).toLowerCase());
      for (const name of new Set(names)) if (name !== '' && content !== '') this.#add(name, content);
    }
  }

  /** The first value of the first of these names that has one. */
  first(...names: readonly string[]): string | undefined {
    return this.all(...names)[0];
  }

  /** All values of the first of these names that has any. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values) return [...values];
    }
    return [];
  }

  #add(name: string, content: string): void {
    const values = this.#values.get(name) ?? new Set();
    if (values.size < MOST_VALUES) this.#values.set(name, values.add(content));
  }
}
