import type { Outlet, OutletLine } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { undoable } from '../library/undoable.ts';
import { outletLines as messages } from '../messages/outlet-lines.ts';

/** Says of lines of an outlet what they are, and offers to take that back. */
export function chooseLines({ id, name }: Outlet, lines: readonly OutletLine[], choice: OutletLine['choice']): void {
  const outlet = id === null ? { name } : { id };
  const change = ask('outlets.clean', { outlet, lines: lines.map((line) => ({ name: line.name, choice })) });
  undoable(change, () => wordsFor(lines, choice)).catch(reportSurprise);
}

function wordsFor(lines: readonly OutletLine[], choice: OutletLine['choice']): string {
  if (choice === 'out') return messages.leftOut(lines.length);
  return choice === 'in' ? messages.kept : messages.back;
}
