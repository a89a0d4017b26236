import type { WorkName } from './works/works.ts';
import { works } from './works/works.ts';

const all = Object.keys(works) as WorkName[];

interface Phase {
  readonly works: readonly WorkName[];
  /** Work goes on for up to so many times as long as opening took: a busy machine gets its work done later. */
  readonly longest: number;
  /** Killed so soon that it may not have opened the archive yet. */
  readonly isEarly?: boolean;
}

/** What a round is about. */
export const phases = {
  import: { works: ['takeIn'], longest: 1 },
  files: { works: ['importFiles'], longest: 1.5 },
  notes: { works: ['highlight', 'editNote'], longest: 1 },
  states: { works: ['changeStates'], longest: 1 },
  trash: { works: ['throwAway', 'emptyTrash', 'takeIn'], longest: 1 },
  undo: { works: ['undoImport', 'takeIn'], longest: 1 },
  /** While another installation's files arrive. */
  merge: { works: ['highlight', 'changeStates', 'takeIn'], longest: 2 },
  backup: { works: ['backUp', 'backUpDaily', 'takeIn'], longest: 1 },
  /** Of another installation's backup. */
  restore: { works: ['highlight', 'changeStates', 'takeIn'], longest: 1 },
  export: { works: ['exportAll', 'exportSome', 'editNote', 'takeIn'], longest: 1 },
  /** Of a copy in an older form. */
  upgrade: { works: [], longest: 0.7 },
  everything: { works: all, longest: 2 },
  start: { works: all, longest: 1.3, isEarly: true },
  /** With no index. */
  rebuild: { works: all, longest: 1.3, isEarly: true },
} as const satisfies Record<string, Phase>;

export type PhaseName = keyof typeof phases;

export const phaseNames = Object.keys(phases) as [PhaseName, ...PhaseName[]];

export const phaseOf = (name: PhaseName): Phase => phases[name];
