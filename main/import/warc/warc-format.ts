import type { Format } from '../format.ts';
import type { StreamedSource } from '../reader.ts';

/** Web archives as crawlers write them, plain or compressed. */
export const warcFormat: Format = {
  kind: 'a web archive (WARC)',
  looksLike: ({ text, gunzipped }) => /^WARC\/\d/u.test(gunzipped ?? text),
  readParts: async function* (source: StreamedSource) {
    const { readWarc } = await import('./read-warc.ts');
    yield* readWarc(source);
  },
};

/** Web archives with lists of their pages. */
export const waczFormat: Format = {
  kind: 'a web archive collection (WACZ)',
  looksLike: ({ entries }) =>
    entries !== undefined &&
    entries.includes('datapackage.json') &&
    entries.some((name) => /^(?:archive|pages)\//u.test(name)),
  readParts: async function* (source: StreamedSource) {
    const { readWacz } = await import('./wacz.ts');
    yield* readWacz(source);
  },
};
