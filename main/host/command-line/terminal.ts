/** What a command writes to. */
export interface Terminal {
  /** Standard output: the result and nothing else. */
  readonly print: (text: string) => void;
  /** Standard error: complaints, one line each. */
  readonly complain: (line: string) => void;
  /** A line that the next one replaces, shown only when someone is watching; empty clears it. */
  readonly progress: (line: string) => void;
}

const CLEAR_LINE = '\r\u{1b}[K';

export function systemTerminal(): Terminal {
  // The reader of a pipe may leave early (`| head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const isWatched = process.stderr.isTTY;
  return {
    print: (text) => process.stdout.write(text),
    complain: (line) => process.stderr.write(`${isWatched ? CLEAR_LINE : ''}${printable(line)}\n`),
    progress(line) {
      if (isWatched) process.stderr.write(CLEAR_LINE + printable(line));
    },
  };
}

/**
 * Text without the control characters that a terminal would act on: an article's title must not move the cursor or set
 * the clipboard. Line feeds and tabs stay.
 */
export function printable(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}

/** One JSON document as scripts get it. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
