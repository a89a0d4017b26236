import { cleanField } from '../../decode/clean-characters.ts';
import { withoutEntities } from './entities.ts';
import { parseJsonLd } from './parse-json-ld.ts';

/** Objects of linked data, by own properties only: a page may call one `__proto__`. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|Reportage|Story)$/u;
const MOST_THINGS = 2000;

/** The articles that a page's JSON-LD (https://schema.org/Article) describes, the page's own first. */
export class LinkedData {
  readonly #things: Thing[] = [];
  readonly #byId = new Map<string, Thing>();
  readonly article: Thing | undefined;

  constructor(document: Document) {
    for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
      this.#collect(parseJsonLd(script.textContent ?? ''), 0);
    }
    this.article = this.#things
      .filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
      .toSorted((one, other) => fullness(other) - fullness(one))[0];
  }

  /** A field's text; the first of several, and of an object its name. */
  text(field: string, thing: Thing | undefined = this.article): string | undefined {
    return this.texts(field, thing)[0];
  }

  texts(field: string, thing: Thing | undefined = this.article): readonly string[] {
    return this.values(field, thing)
      .flatMap((value) => (isThing(value) ? listOf(own(value, 'name') ?? own(value, '@value')) : [value]))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map((value) => cleanField(withoutEntities(String(value))))
      .filter((value) => value !== '');
  }

  /** A field's values; references by `@id` are followed. */
  values(field: string, thing: Thing | undefined = this.article): readonly unknown[] {
    return thing ? listOf(own(thing, field)).map((value) => this.#followed(value)) : [];
  }

  #followed(value: unknown): unknown {
    if (!isThing(value)) return value;
    const id = own(value, '@id');
    return typeof id === 'string' && own(value, 'name') === undefined ? (this.#byId.get(id) ?? value) : value;
  }

  #collect(value: unknown, depth: number): void {
    if (depth > 4 || this.#things.length > MOST_THINGS) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_THINGS)) this.#collect(item, depth + 1);
    } else if (isThing(value)) {
      const id = own(value, '@id');
      if (typeof id === 'string' && own(value, '@type') !== undefined) this.#byId.set(id, value);
      this.#things.push(value);
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) this.#collect(own(value, name), depth + 1);
    }
  }
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (thing: Thing, name: string): unknown => (Object.hasOwn(thing, name) ? thing[name] : undefined);

export const typesOf = (thing: Thing): readonly string[] =>
  listOf(own(thing, '@type')).filter((type) => typeof type === 'string');

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.flat().slice(0, 200) : [value];

/** The page's own article says more of itself than the ones it links to. */
const fullness = (thing: Thing): number =>
  ['headline', 'datePublished', 'author', 'articleBody', 'publisher', 'mainEntityOfPage'].filter(
    (name) => own(thing, name) !== undefined,
  ).length;
