import iconv from 'iconv-lite';

/**
 * Undoes UTF-8 that was read as Windows-1252 and written as UTF-8 again (`â€™` for `’`). Done only when certain: the whole
 * text goes back to Windows-1252 bytes and those are proper UTF-8 with several multi-byte characters, or each damaged
 * run does so by itself.
 */
export interface Undoubled {
  readonly text: string;
  /** Damaged runs that were read back. */
  readonly repairs: number;
}

/** A UTF-8 lead byte followed by continuation bytes, all seen as Windows-1252 characters. */
const DAMAGED =
  /(?:[\u00C2-\u00DF][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00E0-\u00EF][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|[\u00F0-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3})+/gu;

const strict = new TextDecoder('utf-8', { fatal: true });
const BYTE_OF = new Map(
  Array.from(
    { length: 128 },
    (_, index) => [iconv.decode(Uint8Array.of(index + 128), 'windows-1252'), index + 128] as const,
  ),
);

export function undoTwiceEncoded(text: string): Undoubled | undefined {
  const runs = /[\u00C2-\u00F4]/u.test(text) ? text.match(DAMAGED) : null;
  if (!runs || !isDamageCertain(text, runs)) return undefined;
  let repairs = 0;
  const mended = text.replaceAll(DAMAGED, (run) => {
    const back = readBack(run);
    if (back === undefined) return run;
    repairs += 1;
    return back;
  });
  return repairs > 0 ? { text: mended, repairs } : undefined;
}

/**
 * `Ã©` alone could be meant (this very comment is an example). Certain is: at least two runs, or one of three characters
 * that no language writes (`â€™`), and nothing outside ASCII besides the damage.
 */
function isDamageCertain(text: string, runs: readonly string[]): boolean {
  const damaged = runs.reduce((sum, run) => sum + run.length, 0);
  const others = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - damaged;
  const hasPunctuation = runs.some((run) => /â€[™œ\u009D˜“”¦]|â€/u.test(run));
  return others === 0 ? runs.length > 1 || hasPunctuation : hasPunctuation && runs.length > 2 * others;
}

function readBack(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (char) => BYTE_OF.get(char) ?? char.charCodeAt(0));
  try {
    const text = strict.decode(bytes);
    return /[\p{Cc}\p{Cn}\p{Co}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
