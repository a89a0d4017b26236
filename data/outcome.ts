/** An expected result: either it went well, or it did not for a reason the reader can be told. */
export type Outcome<T, Reason extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason; readonly detail?: string };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <Reason extends string>(reason: Reason, detail?: string) =>
  ({ ok: false, reason, ...(detail === undefined ? {} : { detail }) }) as const;
