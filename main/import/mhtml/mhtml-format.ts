import type { Format } from '../format.ts';

/** Headers as a mail has them, up to the empty line. */
const HEADERS = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}/u;

/** Pages that a browser saved into one file. */
export const mhtmlFormat: Format = {
  kind: 'a web archive (MHTML)',
  looksLike: ({ text }) =>
    /^Content-Type:\s*multipart\/(?:related|alternative)\b/imu.test(HEADERS.exec(text.slice(0, 32_768))?.[0] ?? ''),
  read: async (source) => (await import('./read-mhtml.ts')).readMhtml(source),
};
