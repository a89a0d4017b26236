import { parseArgs } from 'node:util';
import type { ExportFormat, FolderMeaning, ListOrder, ListView } from '../../../preload/contract.ts';

interface Shared {
  /** As typed; undefined means this installation's own. */
  readonly archive: string | undefined;
  readonly profile: string | undefined;
  readonly json: boolean;
}

/** What was asked for on the command line. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | (Shared & Importing)
  | (Shared & ListCommand)
  | (Shared & SearchCommand)
  | (Shared & { readonly name: 'show'; readonly id: string })
  | (Shared & { readonly name: 'notes'; readonly id: string | undefined })
  | (Shared & { readonly name: 'verify' })
  | (Shared & { readonly name: 'backup'; readonly to: string | undefined })
  | (Shared & ExportCommand & { readonly name: 'export' })
  | (Shared & { readonly name: 'restore'; readonly from: string; readonly preview: boolean });

interface Importing {
  readonly name: 'import';
  readonly paths: readonly string[];
  readonly folderAs: FolderMeaning;
  /** Only to say what it would bring. */
  readonly preview: boolean;
}

export interface ExportCommand {
  readonly to: string;
  /** None means all. */
  readonly ids: readonly string[];
  readonly format: ExportFormat;
}

interface Listing {
  readonly view: ListView;
  readonly order: ListOrder;
  readonly offset: number;
}

export interface ListCommand extends Listing {
  readonly name: 'list';
  /** Undefined means everything. */
  readonly query: string | undefined;
  /** Undefined means all. */
  readonly limit: number | undefined;
}

export interface SearchCommand extends Listing {
  readonly name: 'search';
  readonly query: string;
  readonly limit: number;
}

/** A command line that makes no sense; `message` says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const flags = {
  archive: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'boolean' },
  text: { type: 'boolean' },
  'folder-as': { type: 'string' },
  query: { type: 'string' },
  sort: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  trash: { type: 'boolean' },
  preview: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
type Flag = keyof typeof flags;

const everywhere: readonly Flag[] = ['archive', 'profile', 'json'];
const listFlags: readonly Flag[] = ['sort', 'order', 'limit', 'offset', 'trash'];
const known: Readonly<Record<string, readonly Flag[]>> = {
  import: [...everywhere, 'folder-as', 'preview'],
  list: [...everywhere, ...listFlags, 'query'],
  search: [...everywhere, ...listFlags],
  show: [...everywhere, 'text'],
  notes: everywhere,
  verify: everywhere,
  backup: everywhere,
  export: [...everywhere, 'format'],
  restore: [...everywhere, 'preview'],
};

/** Reads the arguments after the program's name; throws `UsageError` when they make no sense. */
export function commandOf(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError('No command given.');
  if (name === 'help' && rest.length === 0) return { name: 'help' };
  checkFlags(name, values);
  const shared = { archive: values.archive, profile: values.profile, json: values.json ?? false };
  switch (name) {
    case 'import':
      if (rest.length === 0) throw new UsageError('import: name the files or folders to import.');
      return {
        ...shared,
        name,
        paths: rest,
        folderAs: choice('folder-as', values['folder-as'], folderMeanings),
        preview: values.preview ?? false,
      };
    case 'list':
      if (rest.length > 0) throw new UsageError(`list: unexpected "${rest.join(' ')}".`);
      return { ...shared, name, ...listing(values, 'published'), query: values.query, limit: limitOf(values) };
    case 'search': {
      const query = rest.join(' ').trim();
      if (query === '') throw new UsageError('search: say what to look for.');
      return { ...shared, name, ...listing(values, 'relevance'), query, limit: limitOf(values) ?? USUAL_RESULTS };
    }
    case 'show':
      if (values.text && values.json) throw new UsageError('show: choose one of --json and --text.');
      return { ...shared, name, id: only(rest, 'show: name one article by its id.') };
    case 'verify':
      if (rest.length > 0) throw new UsageError(`verify: unexpected "${rest.join(' ')}".`);
      return { ...shared, name };
    case 'backup':
      return {
        ...shared,
        name,
        to: rest.length === 0 ? undefined : only(rest, 'backup: name one place to back up to.'),
      };
    case 'export': {
      const [to, ...ids] = rest;
      if (to === undefined) throw new UsageError('export: name the file or folder to export to.');
      return { ...shared, name, to, ids, format: choice('format', values.format, exportFormats) };
    }
    case 'restore': {
      const from = only(rest, 'restore: name one backup, or the folder of another archive.');
      return { ...shared, name, from, preview: values.preview ?? false };
    }
    default:
      return {
        ...shared,
        name: 'notes',
        id: rest.length === 0 ? undefined : only(rest, 'notes: name at most one article.'),
      };
  }
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function checkFlags(name: string, values: Values): void {
  const allowed: readonly string[] | undefined = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!allowed) throw new UsageError(`Unknown command "${name}".`);
  const odd = Object.keys(values).find((flag) => !allowed.includes(flag));
  if (odd !== undefined) throw new UsageError(`${name}: --${odd} does not belong here.`);
}

const exportFormats = ['backfile', 'json-ld', 'jsonl'] as const;
const folderMeanings = ['nothing', 'source', 'tag'] as const;

/** What a search prints unless more is asked for. */
const USUAL_RESULTS = 20;

const sortKeys = ['published', 'imported', 'title', 'source', 'length', 'relevance'] as const;

/** Words that say in which direction a list runs. */
const directions = {
  descending: 'descending',
  ascending: 'ascending',
  newest: 'descending',
  oldest: 'ascending',
} as const satisfies Readonly<Record<string, ListOrder['direction']>>;

function listing(values: Values, usual: ListOrder['by']): Listing {
  const order = choice('order', values.order, ['descending', 'ascending', 'newest', 'oldest']);
  return {
    view: values.trash ? 'trash' : 'archive',
    order: { by: choice('sort', values.sort ?? usual, sortKeys), direction: directions[order] },
    offset: wholeNumber('offset', values.offset ?? '0'),
  };
}

const limitOf = ({ limit }: Values): number | undefined =>
  limit === undefined ? undefined : wholeNumber('limit', limit);

/** The first choice is meant when nothing is given. */
function choice<const Choice extends string>(
  flag: Flag,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (given === undefined) return choices[0];
  const chosen = choices.find((one) => one === given);
  if (chosen === undefined) throw new UsageError(`--${flag} is one of ${choices.join(', ')}, not "${given}".`);
  return chosen;
}

function wholeNumber(flag: Flag, given: string): number {
  const number = /^\d+$/u.test(given) ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new UsageError(`--${flag} is a whole number, not "${given}".`);
  return number;
}

function only(given: readonly string[], complaint: string): string {
  const [one] = given;
  if (one === undefined || given.length > 1) throw new UsageError(complaint);
  return one;
}
