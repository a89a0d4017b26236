/** What the window says of the list with one line for each article, in English. */
export const compact = {
  density: 'List',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  heads: 'Columns',
  columns: { title: 'Title', outlet: 'Outlet', place: 'Place', date: 'Published', words: 'Words' },
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  sortedBy: (column: string, order: string) => `${column}: ${order}. Press to turn round`,
  words: 'words',
};
