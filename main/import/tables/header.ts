/** The columns of the first line of a table. */
export const headerOf = (text: string): readonly string[] => {
  const [line = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  const delimiter = delimiterOf(line);
  return line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .trim()
      .toLowerCase(),
  );
};

/** Whichever stands most often in the header. */
export function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}
