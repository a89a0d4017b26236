import type { ArticleContent, DerivedField, Provenance } from '../../../data/article.ts';

type Credits = NonNullable<ArticleContent['credits']>;

const SURENESS: Record<Provenance['sure'], number> = { certain: 3, likely: 2, guess: 1 };

/** Longest evidence kept: enough to recognise the place in the source. */
const EVIDENCE_LENGTH = 300;

/**
 * Collects what is found out about an article. Of several offers for one field the surest is kept, of equally sure ones
 * the first.
 */
export class FieldSheet {
  readonly #values: Partial<ArticleContent> = {};
  readonly #provenance: Partial<Record<DerivedField, Provenance>> = {};

  offer<Field extends DerivedField>(
    field: Field,
    value: NonNullable<ArticleContent[Field]>,
    from: Provenance['from'],
    sure: Provenance['sure'],
    evidence?: string,
  ): void {
    const present = this.#provenance[field];
    if (present && SURENESS[present.sure] >= SURENESS[sure]) return;
    Object.assign(this.#values, { [field]: value });
    const words = evidence?.trim().slice(0, EVIDENCE_LENGTH);
    this.#provenance[field] = { from, sure, ...(words ? { evidence: words } : {}) };
  }

  addCredits(credits: Credits): void {
    if (credits.length > 0) this.#values.credits = [...(this.#values.credits ?? []), ...credits];
  }

  setCanonicalUrl(url: string): void {
    this.#values.canonicalUrl = url;
  }

  has(field: DerivedField): boolean {
    return this.#provenance[field] !== undefined;
  }

  get<Field extends DerivedField>(field: Field): Partial<ArticleContent>[Field] {
    return this.#values[field];
  }

  sureness(field: DerivedField): Provenance['sure'] | undefined {
    return this.#provenance[field]?.sure;
  }

  read(): Partial<ArticleContent> & { readonly provenance: Partial<Record<DerivedField, Provenance>> } {
    return { ...this.#values, provenance: this.#provenance };
  }
}
