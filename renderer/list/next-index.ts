/** Where a key of the listbox pattern leads from a row, or nothing for other keys and for an empty list. */
export function nextIndex(key: string, from: number | null, total: number, pageRows: number): number | undefined {
  if (total === 0) return undefined;
  const last = total - 1;
  switch (key) {
    case 'ArrowDown':
      return from === null ? 0 : Math.min(from + 1, last);
    case 'ArrowUp':
      return from === null ? last : Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min((from ?? 0) + pageRows, last);
    case 'PageUp':
      return Math.max((from ?? 0) - pageRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
