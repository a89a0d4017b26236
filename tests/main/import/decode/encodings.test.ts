import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../main/import/decode/decode-text.ts';
import { readFile } from '../../../../main/import/read.ts';
import { sourceOf } from '../text/source.ts';
import { SENTENCES } from './sentences.ts';

const legacy = SENTENCES.flatMap(({ language, encodings, sentences }) =>
  encodings.flatMap((encoding) =>
    [...sentences, sentences.join('\n\n')].map((text) => ({ language, encoding, text, bytes: encode(text, encoding) })),
  ),
).filter(({ bytes }) => bytes !== undefined);

/** Undefined where the encoding lacks a character. */
function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'windows-1258') return encodeVietnamese(text);
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? Uint8Array.from(bytes) : undefined;
}

/** Windows-1258 writes tones as marks of their own after the letter. */
function encodeVietnamese(text: string): Uint8Array {
  const tones = '\u0300\u0301\u0303\u0309\u0323';
  const apart = Array.from(text, (char) => {
    const marks = [...char.normalize('NFD')];
    const letter = marks
      .filter((mark) => !tones.includes(mark))
      .join('')
      .normalize('NFC');
    return letter + marks.filter((mark) => tones.includes(mark)).join('');
  });
  return Uint8Array.from(iconv.encode(apart.join(''), 'windows-1258'));
}

const isRight = ({ text, bytes }: { text: string; bytes: Uint8Array | undefined }): boolean =>
  bytes !== undefined && decodeText(bytes)?.text === text;

describe('a text in an encoding of before Unicode', () => {
  it('is read right in at least 98 of 100 sentences, short ones too', () => {
    const wrong = legacy.filter((sample) => !isRight(sample)).map(({ encoding, text }) => `${encoding}: ${text}`);
    expect(legacy.length).toBeGreaterThan(200);
    expect(wrong.slice(0, Math.max(0, wrong.length - Math.floor(legacy.length * 0.02)))).toEqual([]);
  });

  it('is always read right where there is a paragraph of it', () => {
    const long = legacy.filter(({ text, encoding }) => text.length > 80 && encoding !== 'maccyrillic');
    expect(long.filter((sample) => !isRight(sample)).map(({ encoding, text }) => `${encoding}: ${text}`)).toEqual([]);
  });

  it('is said to be a guess wherever it is read wrong', () => {
    const mistaken = legacy.filter((sample) => !isRight(sample));
    const unsaid = mistaken.filter(({ bytes }) => bytes && (decodeText(bytes)?.sure ?? 'guess') !== 'guess');
    expect(unsaid.map(({ encoding, text }) => `${encoding}: ${text}`)).toEqual([]);
  });
});

const sample = 'Le pont est fermé, dit la mairie.\nМост закрыт. 大桥关闭。';

describe('Unicode', () => {
  it.each([
    ['utf-8 with a mark', [0xef, 0xbb, 0xbf], 'utf8', 'utf-8'],
    ['utf-16le with a mark', [0xff, 0xfe], 'utf-16le', 'utf-16le'],
    ['utf-16be with a mark', [0xfe, 0xff], 'utf-16be', 'utf-16be'],
    ['utf-32le with a mark', [0xff, 0xfe, 0, 0], 'utf-32le', 'utf-32le'],
    ['utf-32be with a mark', [0, 0, 0xfe, 0xff], 'utf-32be', 'utf-32be'],
    ['utf-8 without', [], 'utf8', 'utf-8'],
    ['utf-16le without', [], 'utf-16le', 'utf-16le'],
    ['utf-16be without', [], 'utf-16be', 'utf-16be'],
    ['utf-32le without', [], 'utf-32le', 'utf-32le'],
  ] as const)('is read as %s', (_, mark, codec, encoding) => {
    const bytes = Uint8Array.from([...mark, ...iconv.encode(sample, codec, { addBOM: false })]);
    expect(decodeText(bytes)).toMatchObject({ text: sample, encoding });
  });

  it('with a Latin-1 pound sign among it keeps both', () => {
    const bytes = Buffer.concat([Buffer.from('“Café” – naïve – crème: '), Buffer.from([0xa3]), Buffer.from('5m')]);
    expect(decodeText(bytes)).toMatchObject({
      text: '“Café” – naïve – crème: £5m',
      encoding: 'utf-8 (with windows-1252)',
    });
  });

  it('whose last character a scraper cut says so and keeps the rest', () => {
    const bytes = Buffer.from('Der Rat schließt die Brücke für Fußgänger …').subarray(0, -1);
    expect(decodeText(bytes)).toMatchObject({
      text: 'Der Rat schließt die Brücke für Fußgänger \uFFFD',
      encoding: 'utf-8 (cut short)',
    });
  });

  it('written twice is read back once', () => {
    const seen = (byte: number) => (byte === 0x9d ? '\u009D' : iconv.decode(Buffer.of(byte), 'windows-1252'));
    const twice = Array.from(Buffer.from('“We weren’t ready,” said the café’s owner.'), seen).join('');
    expect(decodeText(Buffer.from(twice))).toMatchObject({
      text: '“We weren’t ready,” said the café’s owner.',
      encoding: 'utf-8 (encoded twice)',
    });
  });

  it.each(['Ã©', 'The sign Ã© means an é was misread.', 'SÃO PAULO', 'Ação e reação em São Paulo, Â© não'])(
    'that only mentions such signs is left alone: “%s”',
    (text) => {
      expect(decodeText(Buffer.from(text))?.text).toBe(text);
    },
  );

  it('loses control characters and lone surrogates, and keeps one kind of line end', () => {
    const wide = Buffer.from('a\uD800b\r\nc\u0007\rd\u2028e\u202Ef', 'utf16le');
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))?.text).toBe('a\uFFFDb\nc\nd\nef');
  });
});

describe('bytes that no encoding makes sense of', () => {
  it('are refused, not shown as nonsense', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 73) % 128));
    const result = readFile(sourceOf(bytes));
    expect(result.ok ? 'read' : result.reason).toMatch(/^(?:unknown-encoding|binary)$/u);
  });
});
