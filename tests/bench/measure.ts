/** How long `work` took, in ms, with what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Median and 95th percentile, in ms. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export function spread(timesMs: readonly number[]): Spread {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Times `work` again and again, one after the other. */
export async function spreadOf(times: number, work: (round: number) => unknown): Promise<Spread> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) taken.push((await timed(() => work(round))).ms);
  return spread(taken);
}

/** How long something took, and how long a processor worked for it, which other programs do not make longer. */
export interface Cost extends Spread {
  readonly cpu: Spread;
}

/** As `spreadOf`, with the processor's time of the whole process. */
export async function costOf(times: number, work: (round: number) => unknown): Promise<Cost> {
  const taken: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const before = cpuMs();
    taken.push((await timed(() => work(round))).ms);
    cpu.push(cpuMs() - before);
  }
  return { ...spread(taken), cpu: spread(cpu) };
}

/** What processors have worked for this process until now. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Memory that this process holds, in bytes. */
export const residentBytes = (): number => process.memoryUsage().rss;
