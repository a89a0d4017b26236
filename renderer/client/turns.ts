import type { Turn } from '../../preload/contract.ts';

/** Windows of one archive are told apart by chance. */
const thisWindow = crypto.randomUUID();
let turns = 0;

/** The next turn of an asker in this window, which overtakes what he asked before; see `Turn`. */
export function nextTurn(asker: string): Turn {
  turns += 1;
  return { asker: `${thisWindow} ${asker}`, number: turns };
}
