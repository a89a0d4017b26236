/** The kinds of files whose form has a version of the stored format. */
export type StoredKind = 'archive' | 'articles' | 'state' | 'notes';

/** A file's document without its seal, as some version of the program wrote it. */
export type StoredDocument = Readonly<Record<string, unknown>>;

/**
 * One step of the stored format: from a version to the next. It is pure, leaves what it does not know as it is, and is
 * applied to every file that is read, whoever wrote it and whenever it comes: other machines may write the old form still.
 */
export interface UpgradeStep {
  /** The version it starts from. */
  readonly from: number;
  /** By kind of file, the document as it was to the document as it is; a kind that is left out stays as it was. */
  readonly documents: { readonly [Kind in StoredKind]?: (document: StoredDocument) => StoredDocument };
}

/** A version of the stored format and the steps that lead to it. */
export interface Format {
  readonly version: number;
  readonly steps: readonly UpgradeStep[];
}

/** Brings a document of version `from` up to a format. Throws for a version that no step starts from. */
export function upgradeDocument(
  kind: StoredKind,
  document: StoredDocument,
  from: number,
  { version, steps }: Format,
): StoredDocument {
  let upgraded = document;
  for (let at = from; at < version; at += 1) {
    const step = steps.find((one) => one.from === at);
    if (!step) throw new Error(`${kind}: no step from version ${at} of the stored format`);
    const next = step.documents[kind]?.(upgraded) ?? upgraded;
    upgraded = { ...next, version: at + 1 };
  }
  return upgraded;
}
