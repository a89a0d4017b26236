import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../../data/archive-format.ts';
import { currentFormat } from '../../../data/upgrades/current-format.ts';
import { type Format, upgradeDocument } from '../../../data/upgrades/upgrade-document.ts';

const format: Format = {
  version: 4,
  steps: [
    { from: 1, documents: { state: (document) => ({ ...document, path: [...pathOf(document), 'one'] }) } },
    { from: 3, documents: { state: (document) => ({ ...document, path: [...pathOf(document), 'three'] }) } },
    { from: 2, documents: { notes: (document) => ({ ...document, path: ['of another kind'] }) } },
  ],
};
const pathOf = ({ path }: { readonly path?: unknown }) => (Array.isArray(path) ? (path as unknown[]) : []);

describe('the steps of the stored format', () => {
  test('lead from the first version to this one without a gap', () => {
    expect(currentFormat.version).toBe(FORMAT_VERSION);
    const froms = currentFormat.steps.map(({ from }) => from).toSorted((a, b) => a - b);
    expect(froms).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1));
  });

  test('are taken one after the other, and leave what they do not know', () => {
    const document = { format: 'backfile/state', version: 1, writer: 'w1', mood: 'calm' };
    expect(upgradeDocument('state', document, 1, format)).toEqual({ ...document, version: 4, path: ['one', 'three'] });
    expect(upgradeDocument('state', { ...document, version: 3 }, 3, format)).toMatchObject({ path: ['three'] });
    expect(upgradeDocument('articles', document, 1, format)).toEqual({ ...document, version: 4 });
  });

  test('change nothing of a document of this version', () => {
    const document = { version: 4 };
    expect(upgradeDocument('state', document, 4, format)).toBe(document);
  });

  test('that are missing are a fault, not a document half upgraded', () => {
    expect(() => upgradeDocument('state', { version: 1 }, 1, { version: 2, steps: [] })).toThrow(
      'state: no step from version 1',
    );
  });
});
