import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES } from '../../../../main/import/largest.ts';
import { readFile } from '../../../../main/import/read.ts';
import { articleOf, sourceOf } from './source.ts';

const MB = 1024 * 1024;

/** Reads within `limitMs` of processor time, so that a busy machine does not matter. */
function readWithin(limitMs: number, text: string, fileName = 'a.txt'): boolean {
  const start = process.cpuUsage();
  readFile(sourceOf(text, { fileName }));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 < limitMs;
}

describe('a hostile text', () => {
  it.each([
    ['one line of letters', 'a'.repeat(20 * MB)],
    ['one line of words', 'word '.repeat(4 * MB)],
    ['one line of spaces before a letter', `${' '.repeat(5 * MB)}a`],
    ['one line of dashes', '-'.repeat(5 * MB)],
    ['dashes with spaces', '- '.repeat(MB)],
    ['brackets', '('.repeat(5 * MB)],
    ['colons', 'a: '.repeat(MB)],
    ['line ends', '\n'.repeat(5 * MB) + 'a'],
    ['short lines', 'a\n'.repeat(MB)],
    ['list items', '- item\n'.repeat(200_000)],
    ['quotes', '> said\n'.repeat(200_000)],
    ['capital letters', 'A'.repeat(5 * MB)],
    ['damaged UTF-8', 'Ã©â€™ '.repeat(500_000)],
    ['separators', '====================\n'.repeat(100_000)],
    ['headers', 'Title: x\n'.repeat(100_000)],
    ['credits', 'Reporting by A B; '.repeat(200_000)],
  ])('of %s is read in bounded time', (_, text) => {
    expect(readWithin(8000, text)).toBe(true);
  });

  it.each([
    ['emphasis', '*a_ '.repeat(200_000)],
    ['brackets', '['.repeat(500_000)],
    ['links', '[a]('.repeat(200_000)],
    ['quotes in quotes', `${'> '.repeat(100_000)}a`],
    ['lists in lists', `${'- '.repeat(100_000)}a`],
    ['code marks', '`'.repeat(100_000) + 'a'],
    ['tables', `|a|\n|-|\n${'|a|b|c|\n'.repeat(5000)}`],
    ['tags', '<a '.repeat(200_000)],
  ])('of Markdown %s is read in bounded time', (_, text) => {
    expect(readWithin(8000, text, 'a.md')).toBe(true);
  });

  it('cannot reach an object’s prototype through front matter', () => {
    const text =
      '---\n__proto__: { polluted: yes }\nconstructor: x\ntitle: Bridge\n"__proto__": [1]\n---\n\nThe bridge is shut.\n';
    const content = articleOf(readFile(sourceOf(text)));
    expect(content.title).toBe('Bridge');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(content)).toBe(Object.prototype);
  });

  it('whose front matter multiplies itself is read without it', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const above = level === 0 ? '"x"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => above).join(', ')}]`;
    });
    const text = `---\ntitle: Bridge\n${levels.join('\n')}\n---\n\nThe bridge is shut.\n`;
    expect(articleOf(readFile(sourceOf(text))).title).toBe('Bridge');
  });

  it('cannot turn its headline around', () => {
    const content = articleOf(
      readFile(
        sourceOf('Bridge \u202Etuhs\u2066 again\n\nThe \u202Ebridge is \u2067open and more text follows here.\n'),
      ),
    );
    expect(content.title).toBe('Bridge tuhs again');
    expect(content.blocks).toEqual([{ type: 'paragraph', text: 'The bridge is open and more text follows here.' }]);
  });

  it('keeps direction marks that are closed in their line', () => {
    const text =
      'Bridge shut\n\nThe word \u2067\u05D2\u05E9\u05E8\u2069 means bridge and it stood in the old paper of the harbour.\n';
    expect(articleOf(readFile(sourceOf(text))).blocks[0]).toMatchObject({ text: expect.stringContaining('\u2067') });
  });
});

describe('a file that is no text', () => {
  it.each([
    ['empty', new Uint8Array(), 'empty', undefined],
    ['blank', ' \n\t\n', 'empty', undefined],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'binary', 'looks like a PDF document'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'binary', 'looks like a PNG image'],
    [
      'bytes with zeros',
      Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256),
      'binary',
      'looks like binary data',
    ],
    ['a web page', '<!DOCTYPE html><html><body><p>Bridge', 'unknown-kind', 'looks like a web page (HTML)'],
    [
      'a feed',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel>',
      'unknown-kind',
      'looks like a news feed (RSS or Atom)',
    ],
    ['JSON', '{"title": "Bridge"}', 'unknown-kind', 'looks like JSON data'],
    ['front matter alone', '---\ntitle: Bridge\n---\n', 'no-text', undefined],
  ] as const)('is refused with its reason: %s', (_, content, reason, detail) => {
    const result = readFile(sourceOf(content));
    expect(result).toEqual({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  });

  it('is refused when it is larger than any article', () => {
    const bytes = new Uint8Array(MAX_TEXT_BYTES + 1);
    expect(readFile(sourceOf(bytes))).toEqual({ ok: false, reason: 'too-large' });
  });

  it('is not a text that only begins with a bracket', () => {
    expect(readFile(sourceOf('[Port Ellis] The council voted.\n\nIt was late.')).ok).toBe(true);
    expect(readFile(sourceOf('{Bridge} shut\n\nIt was late.')).ok).toBe(true);
  });
});
