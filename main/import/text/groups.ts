import type { RemovedSpan } from '../../../data/article.ts';
import { isBlank } from './lines.ts';
import { isListGroup } from './structure.ts';

/** A text's lines as they stand together, and lines that were taken out, in their order. */
export type Unit =
  | { readonly lines: readonly string[] }
  | { readonly removed: { readonly text: string; readonly reason: RemovedSpan['reason'] } };

/** Groups of lines between blank lines; a line with a reason is taken out. */
export function groupLines(
  lines: readonly string[],
  reasons: ReadonlyMap<number, RemovedSpan['reason']>,
): readonly Unit[] {
  const units: Unit[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) units.push({ lines: open });
    open = [];
  };
  lines.forEach((line, index) => {
    const reason = reasons.get(index);
    if (reason === undefined && !isBlank(line)) open.push(line);
    else close();
    if (reason !== undefined && !isBlank(line)) units.push({ removed: { text: line.trim(), reason } });
  });
  close();
  return units;
}

/** Puts groups together whose lines are items of one list. */
export function gatherLists(units: readonly Unit[]): readonly Unit[] {
  const gathered: Unit[] = [];
  for (const unit of units) {
    const last = gathered.at(-1);
    if ('lines' in unit && last && 'lines' in last && areOneList(last.lines, unit.lines)) {
      gathered[gathered.length - 1] = { lines: [...last.lines, ...unit.lines] };
    } else gathered.push(unit);
  }
  return gathered;
}

const areOneList = (last: readonly string[], next: readonly string[]): boolean =>
  (['bullets', 'numbers'] as const).some((kind) => isListGroup(last, kind) && isListGroup(next, kind));
