import type { ExportFormat } from '../../preload/contract.ts';
import { counted } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

/** What the window says of taking articles out, in English. */
export const exporting = {
  menu: 'Export…',
  menuAll: 'Export all articles…',
  title: (count: number | null) => (count === null ? 'Export all articles' : `Export ${articles(count)}`),
  format: 'Format',
  formats: {
    backfile: {
      name: 'For another Backfile archive (.zip)',
      use: 'Everything: texts, original files, notes, tags. Another archive takes it in with “Restore”.',
    },
    jsonl: {
      name: 'For scripts and spreadsheets (.jsonl)',
      use: 'One article a line, as JSON: text, fields, tags and notes. Read by Python, R, DuckDB and the like.',
    },
    'json-ld': {
      name: 'Notes and highlights only (.jsonld)',
      use: 'As W3C web annotations, which other annotation programs read. The articles themselves are not in it.',
    },
  } satisfies Record<ExportFormat, { readonly name: string; readonly use: string }>,
  folder: 'Save in folder',
  choose: 'Choose…',
  naming: 'The file gets the archive’s name and today’s date. An earlier one is never replaced.',
  start: 'Export',
  strip: 'Export',
  exported: (path: string) => `Exported to ${path}`,
  leftOut: (path: string, count: number) =>
    `Exported to ${path}, without ${articles(count)} that ${count === 1 ? 'is' : 'are'} damaged.`,
};
