import { agencyNamed } from './agencies.ts';
import type { Byline } from './byline.ts';
import type { FieldSheet } from './field-sheet.ts';

/** Puts a byline on the sheet; a name that is an agency's (`By Associated Press`) is its credit instead. */
export function offerByline(sheet: FieldSheet, byline: Byline, evidence: string): void {
  const people = byline.names.filter((name) => agencyOf(name) === undefined);
  const agency = byline.names.map(agencyOf).find((name) => name !== undefined);
  if (people.length > 0) sheet.offer('byline', [...people], 'text', 'certain', evidence);
  if (agency !== undefined) sheet.offer('agency', agency, 'text', 'certain', evidence);
  const { outlet } = byline;
  if (outlet === undefined) return;
  const named = agencyNamed(outlet);
  if (named === undefined) sheet.offer('source', outlet, 'text', 'likely', evidence);
  else sheet.offer('agency', named, 'text', 'certain', evidence);
}

const agencyOf = (name: string): string | undefined =>
  agencyNamed(name.replace(/^The\s|\s(?:Staff|Writer|Newsroom)$/giu, ''));
