/** How the watch over an archive's folder keeps time. */
export interface Pace {
  /** Events that come within this time are looked into together. */
  readonly gatherMs: number;
  /** How often all files are looked over, for what no event told; a folder that takes long is looked over less often. */
  readonly rescanMs: number;
  /** How long a file that cannot be used must stay as it is before it counts as damaged, and not as still arriving. */
  readonly stillMs: number;
  /** How long a file must be missing before it counts as gone: some programs replace files by removing them first. */
  readonly goneMs: number;
  /** How often waiting files are looked at again, and a locked archive is tried. */
  readonly retryMs: number;
  /** How long a change of many articles goes on before it is spoken of: most are over by then. */
  readonly quietMs: number;
}

export const usualPace: Pace = {
  gatherMs: 150,
  rescanMs: 10_000,
  stillMs: 10_000,
  goneMs: 1_000,
  retryMs: 2_000,
  quietMs: 400,
};
