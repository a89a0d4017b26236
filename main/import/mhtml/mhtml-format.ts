import type { Format } from '../format.ts';

/** Pages that a browser saved into one file. */
export const mhtmlFormat: Format = {
  kind: 'a web archive (MHTML)',
  looksLike: ({ text }) =>
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}/u.test(text) &&
    /^Content-Type:\s*multipart\/(?:related|alternative)\b/imu.test(text.slice(0, 8192)),
  read: async (source) => (await import('./read-mhtml.ts')).readMhtml(source),
};
