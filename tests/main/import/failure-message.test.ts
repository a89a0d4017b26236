import { expect, test } from 'vitest';
import { failureOf } from '../../../main/import/disk-failure.ts';
import { failureMessage } from '../../../main/import/failure-message.ts';
import { readFile } from '../../../main/import/read.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code });

test('what the system says about a file becomes a reason', () => {
  expect(failureOf(systemError('ENOENT'))).toEqual({ reason: 'not-found', detail: 'ENOENT' });
  expect(failureOf(systemError('EACCES'))).toEqual({ reason: 'unreadable', detail: 'EACCES' });
  expect(failureOf(systemError('EIO'))).toEqual({ reason: 'unreadable', detail: 'EIO' });
});

test('a fault of the program is no reason to blame the file', () => {
  expect(() => failureOf(new RangeError('a fault'))).toThrow('a fault');
});

test('every reason has a sentence that says what to do, and no two are alike', () => {
  const sentences = [
    failureMessage('empty'),
    failureMessage('binary'),
    failureMessage('too-large'),
    failureMessage('unreadable', 'EACCES'),
    failureMessage('unreadable', 'EMFILE'),
    failureMessage('unreadable', 'EIO'),
    failureMessage('unreadable', 'link-outside'),
    failureMessage('not-found'),
    failureMessage('unknown-encoding'),
    failureMessage('unknown-kind'),
    failureMessage('unknown-kind', 'picture'),
    failureMessage('no-text'),
    failureMessage('disk-full'),
    failureMessage('read-only'),
    failureMessage('not-writable'),
    failureMessage('fault', 'RangeError'),
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\. [A-Z].*\.$/u);
  expect(failureMessage('unreadable', 'EIO')).toContain('EIO');
});

test.each([
  ['an XML document', '<?xml version="1.0"?><notes/>'],
  ['a PDF document', '%PDF-1.7\n'],
])('the report names what it cannot read: %s', (kind, text) => {
  const read = readFile({ bytes: Buffer.from(text), fileName: 'x', folders: [], modifiedAt: undefined });
  expect(read.ok || failureMessage(read.reason, read.detail)).toContain(`looks like ${kind}`);
});
