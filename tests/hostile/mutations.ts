import fc from 'fast-check';
import type { Example } from './examples.ts';

/** A change to bytes; places are shares of their length, so that one fits every file. */
type Mutate = (bytes: Buffer) => Buffer;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, place: number): number => Math.floor(place * bytes.length);

const flip = fc.tuple(share, fc.integer({ min: 1, max: 255 })).map(([place, mask]): Mutate => (bytes) => {
  const changed = Buffer.from(bytes);
  const index = Math.min(at(bytes, place), bytes.length - 1);
  if (index >= 0) changed.writeUInt8(changed.readUInt8(index) ^ mask, index);
  return changed;
});

const truncate = share.map(
  (place): Mutate =>
    (bytes) =>
      bytes.subarray(0, at(bytes, place)),
);

const drop = fc.tuple(share, share).map(([one, other]): Mutate => (bytes) => {
  const [from, to] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
});

const duplicate = fc
  .tuple(share, share, fc.integer({ min: 1, max: 8 }))
  .map(([one, other, times]): Mutate => (bytes) => {
    const [from, to] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
    const again = Array.from({ length: times }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...again, bytes.subarray(to)]);
  });

/** What ends, opens or overflows something in one format or another. */
const TRICKS = [
  '\0',
  '\0'.repeat(512),
  '<',
  '</',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '{',
  '['.repeat(300),
  '}'.repeat(9),
  '"',
  '",',
  '\\u0000',
  '\\ud800',
  '"__proto__":{',
  '99999999999999999999999',
  '-1',
  '1e999',
  'NaN',
  '\r\n\r\n',
  '\n---\n',
  '\ufeff',
  '\u202e',
  'PK\u0003\u0004',
  'WARC/1.1\r\n',
  'Content-Length: 4294967296\r\n',
  '../'.repeat(20),
  'data:image/png;base64,',
];

const insert = fc.tuple(share, fc.constantFrom(...TRICKS)).map(([place, trick]): Mutate => (bytes) => {
  const index = at(bytes, place);
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(trick), bytes.subarray(index)]);
});

/** A number of the file grows beyond all bounds. */
const overgrow = share.map((place): Mutate => (bytes) => {
  const text = bytes.toString('latin1');
  const index = at(bytes, place);
  return Buffer.from(text.slice(0, index) + text.slice(index).replace(/\d+/u, '$&99999999999'), 'latin1');
});

const spliceWith = (others: readonly Example[]) =>
  fc.tuple(share, fc.constantFrom(...others), share).map(([place, { bytes: other }, from]): Mutate => (bytes) => {
    const rest = Buffer.from(other);
    return Buffer.concat([bytes.subarray(0, at(bytes, place)), rest.subarray(at(rest, from))]);
  });

export interface Mutant {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One of the files after one to four changes; some come under the name of another format. */
export function mutants(examples: readonly Example[]): fc.Arbitrary<Mutant> {
  const mutate = fc.oneof(flip, truncate, drop, duplicate, insert, overgrow, spliceWith(examples));
  const named = fc.option(fc.constantFrom(...examples.map(({ name }) => name)), { freq: 4 });
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(mutate, { minLength: 1, maxLength: 4 }), named)
    .map(([{ name, bytes }, mutates, otherName]) => ({
      name: otherName ?? name,
      bytes: mutates.reduce<Buffer>((changed, mutation) => mutation(changed), Buffer.from(bytes)),
    }));
}
