import { importAll, open, type Place } from '../archive-side.ts';
import { residentBytes, timed } from '../measure.ts';

export interface FormatTimes {
  readonly ms: number;
  readonly imported: number;
  /** The most memory that the process held while it imported, beyond what it held before. */
  readonly peakBytes: number;
}

/** Imports what lies in the folder of news into a new archive. */
export async function measureFormat(place: Place): Promise<FormatTimes> {
  const before = residentBytes();
  const line = await open(place);
  const { ms, value: counts } = await timed(() => importAll(line, place.news));
  await line.client.close();
  const peakBytes = process.resourceUsage().maxRSS * 1024 - before;
  return { ms, imported: counts.imported, peakBytes };
}
