import type {
  ImportCounts,
  ImportedInput,
  ImportFailure,
  ImportProgress,
  ImportReport,
} from '../../preload/contract.ts';
import type { TakenIn } from '../archive/archive.ts';
import { failureMessage } from './failure-message.ts';
import { containerOf } from './input.ts';
import { openPace } from './pace.ts';

const IN_TRASH = 'This article is in the trash. Restore it there to have it in the list again.';
const TAKEN_BACK = 'This text is here, but was taken back with the import it came with.';

function notesMessage({ added, unplaced }: NonNullable<TakenIn['notes']>): string {
  const came = added === 1 ? 'One highlight or note came with it.' : `${added} highlights and notes came with it.`;
  if (unplaced === 0) return came;
  return `${came} The words of ${added === 1 ? 'it' : unplaced} are not in the text; they are kept beside it.`;
}

function outletsMessage({ named, known, left }: NonNullable<TakenIn['outlets']>): string {
  const parts = [
    named === 0 ? 'No outlet was named.' : `${outlets(named)} ${named === 1 ? 'was' : 'were'} named.`,
    ...(known > 0 ? [`${outlets(known)} ${known === 1 ? 'has its name' : 'have their names'} already.`] : []),
    ...(left > 0 ? [`The hosts of ${outlets(left)} have another name here, which stays.`] : []),
  ];
  return parts.join(' ');
}

const outlets = (count: number): string => (count === 1 ? '1 outlet' : `${count} outlets`);

/** The account of one import: what became of each file, and of each part of those that hold several, so far. */
export interface Ledger {
  /** So many files were met while looking. */
  readonly looking: (found: number) => void;
  /** A further file is to be done. The report names files in this order, the parts of each where it stands. */
  readonly expect: (path: string) => void;
  /** Nothing more comes of a file. */
  readonly finished: (path: string) => void;
  readonly takenIn: (taken: TakenIn) => void;
  readonly failed: (path: string, reason: ImportFailure, detail?: string) => void;
  /** Accounts for what was done before the import was broken off. */
  readonly recall: (inputs: readonly ImportedInput[]) => void;
  /** What was accounted for since this was last asked, as far as the report names it. */
  readonly recent: () => readonly ImportedInput[];
  readonly enter: (phase: ImportProgress['phase']) => void;
  readonly progress: () => ImportProgress;
  readonly report: () => ImportReport;
}

export interface LedgerOptions {
  readonly now?: () => Date;
  /** Of an import that goes on: when it began. */
  readonly startedAt?: string;
}

/** Of imports of more files, or parts of files, than this, the report leaves out those of which there is nothing to say. */
const MOST_INPUTS = 100_000;
/** Beyond those so many more that failed: a file of broken lines has any number of them. */
const MOST_FURTHER_FAILURES = 20_000;

export function openLedger(importId: string, { now = () => new Date(), ...options }: LedgerOptions = {}): Ledger {
  /** Where in the report each file belongs. */
  const places = new Map<string, number>();
  const inputs: { readonly place: number; readonly input: ImportedInput }[] = [];
  const noted = new Set<string>();
  /** Files of which the report names only parts. */
  let containers = 0;
  let parts = 0;
  let met = 0;
  let done = 0;
  let recent: ImportedInput[] = [];
  const pace = openPace();
  const tally = { imported: 0, duplicate: 0, version: 0, stub: 0, named: 0, failed: 0 };
  const startedAt = options.startedAt ?? now().toISOString();
  let phase: ImportProgress['phase'] = 'looking';
  let finishedAt: string | null = null;

  const note = (input: ImportedInput) => {
    const { path } = input;
    const isPart = !places.has(path);
    const most = input.outcome === 'failed' ? MOST_INPUTS + MOST_FURTHER_FAILURES : MOST_INPUTS;
    if (inputs.length < most) {
      inputs.push({ place: places.get(isPart ? containerOf(path) : path) ?? places.size, input });
      recent.push(input);
    }
    if (isPart) parts += 1;
    else noted.add(path);
    // A file may hold several articles, or name several outlets.
    tally[input.outcome] += Math.max(1, input.outlets ?? input.articleIds.length);
    done += 1;
  };
  const counts = (): ImportCounts => ({
    found: Math.max(met, places.size) + parts - containers,
    done,
    imported: tally.imported,
    duplicates: tally.duplicate,
    versions: tally.version,
    stubs: tally.stub,
    ...(tally.named > 0 && { outlets: tally.named }),
    failed: tally.failed,
  });
  const progress = (): ImportProgress => {
    const perSecond = phase === 'reading' ? pace.perSecond(done) : undefined;
    return { importId, phase, counts: counts(), ...(perSecond === undefined ? {} : { perSecond }) };
  };

  return {
    looking(found) {
      met = found;
    },
    expect(path) {
      met = 0;
      places.set(path, places.size);
    },
    finished(path) {
      if (places.has(path) && !noted.has(path)) containers += 1;
    },
    takenIn(taken) {
      const { path, outcome, articleIds, isInTrash, takenBackWith, outlets } = taken;
      const message = messageOf(taken);
      note({
        path,
        outcome,
        articleIds,
        ...(message === undefined ? {} : { message }),
        ...(outlets && outlets.named > 0 ? { outlets: outlets.named } : {}),
        ...(isInTrash ? { isInTrash } : {}),
        ...(takenBackWith === undefined ? {} : { takenBackWith }),
      });
    },
    failed: (path, reason, detail) =>
      note({ path, outcome: 'failed', articleIds: [], reason, message: failureMessage(reason, detail) }),
    recall: (earlier) => {
      for (const input of earlier) note(input);
      recent = [];
    },
    recent() {
      const since = recent;
      recent = [];
      return since;
    },
    enter(next) {
      phase = next;
      if (next === 'finished' || next === 'cancelled') finishedAt = now().toISOString();
    },
    progress,
    report: () => ({
      ...progress(),
      startedAt,
      finishedAt,
      inputs: inOrder(inputs),
      ...(done > inputs.length ? { leftOut: done - inputs.length } : {}),
    }),
  };
}

function messageOf({ isInTrash, takenBackWith, notes, outlets }: TakenIn): string | undefined {
  if (isInTrash) return IN_TRASH;
  if (takenBackWith !== undefined) return TAKEN_BACK;
  if (outlets) return outletsMessage(outlets);
  return notes && notesMessage(notes);
}

/** The parts of a file stay in the order in which they came. */
const inOrder = (inputs: readonly { readonly place: number; readonly input: ImportedInput }[]): ImportedInput[] =>
  inputs.toSorted((one, other) => one.place - other.place).map(({ input }) => input);
