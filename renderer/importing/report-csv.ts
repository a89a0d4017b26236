import type { ImportedInput } from '../../preload/contract.ts';
import { importing } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';

/** Why a file ended as it did, in words; undefined when there is nothing to say. */
export const reasonOf = ({ message, reason }: ImportedInput): string | undefined =>
  message ?? (reason && messages.reasons[reason]);

/** The lines of a report as CSV (RFC 4180), for a spreadsheet. */
export function reportCsv(inputs: readonly ImportedInput[]): string {
  const rows = inputs.map((input) => [messages.report.outcomes[input.outcome], input.path, reasonOf(input) ?? '']);
  return [importing.found.columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A spreadsheet would take a name such as `=1+1.txt` for a formula, and run it. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
