/** A line of the report; `naive` and `ratio` stay empty where there is nothing to compare with. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly naive?: string;
  readonly ratio?: string;
}

/** Lines as a table of text, numbers flush right; `beside` is what it is compared with. */
export function table(title: string, lines: readonly Line[], beside = 'one lowdb file'): string {
  const rows = [
    [title, 'Backfile', beside, 'ratio'],
    ...lines.map(({ what, ours, naive = '', ratio = '' }) => [what, ours, naive, ratio]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const drawn = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const [head = '', ...body] = drawn;
  return [head, '─'.repeat(head.length), ...body].join('\n');
}

export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`;
  return `${ms.toFixed(ms >= 100 ? 0 : ms >= 10 ? 1 : 2)} ms`;
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;

/** How many times better, as `12×`; below one, ours is the slower. */
export function times(better: number): string {
  if (better >= 10) return `${Math.round(better).toLocaleString('en')}×`;
  return `${better.toFixed(better >= 1 ? 1 : 2)}×`;
}
