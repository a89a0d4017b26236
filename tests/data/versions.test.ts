import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../data/placeholder.ts';
import { judgeVersions, type VersionFacts } from '../../data/versions.ts';

function version(id: string, fields: Partial<VersionFacts>): VersionFacts {
  return { id, importedAt: `2026-03-0${id}`, wordCount: 500, isPlaceholder: false, isHidden: false, ...fields };
}

const anyVersion: fc.Arbitrary<VersionFacts> = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  importedAt: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
  wordCount: fc.integer({ min: 0, max: 1000 }),
  isPlaceholder: fc.boolean(),
  isHidden: fc.boolean(),
});
const anyVersions = fc.uniqueArray(anyVersion, { selector: ({ id }) => id, minLength: 1 });

const current = (versions: readonly VersionFacts[]) =>
  judgeVersions(versions).find(({ isCurrent }) => isCurrent)?.version.id;

describe('the current version', () => {
  test('is the last one that is an article', () => {
    expect(current([version('1', {}), version('2', { wordCount: 450 })])).toBe('2');
    expect(current([version('1', {}), version('2', { isPlaceholder: true, wordCount: 30 })])).toBe('1');
    expect(current([version('1', {}), version('2', { wordCount: 120 })])).toBe('1');
    expect(current([version('1', {}), version('2', { isHidden: true })])).toBe('1');
  });

  test('is the same in whatever order the versions come, and there is exactly one', () => {
    fc.assert(
      fc.property(anyVersions, fc.integer(), (versions, by) => {
        const turned = [...versions.slice(by % versions.length), ...versions.slice(0, by % versions.length)];
        expect(current(turned.toReversed())).toBe(current(versions));
        expect(judgeVersions(versions).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
      }),
    );
  });

  test('never is a placeholder or hidden while there is an article in sight', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const inSight = versions.filter(({ isHidden, isPlaceholder: isNotice }) => !isHidden && !isNotice);
        fc.pre(inSight.some(({ wordCount }) => wordCount > 0));
        const shown = versions.find(({ id }) => id === current(versions));
        expect(shown).toMatchObject({ isHidden: false, isPlaceholder: false });
      }),
    );
  });
});

describe('a placeholder', () => {
  const paragraph = (text: string) => ({ blocks: [{ type: 'paragraph', text } as const], wordCount: 12 });

  test.each([
    'Fog over Vellin. Subscribe to continue reading.',
    'Sorry, we can’t retrieve this article right now.',
    '404 – Not Found',
    'Please enable JavaScript to view this page.',
    'Cet article est réservé aux abonnés.',
    'Checking if you are human. This may take a moment.',
  ])('is “%s”', (text) => {
    expect(isPlaceholder(paragraph(text))).toBe(true);
  });

  test('is no short report, and no long one about paywalls', () => {
    expect(isPlaceholder(paragraph('Fog lay over Vellin. The ferry did not run.'))).toBe(false);
    const about = paragraph('Readers were told: subscribe to continue reading.');
    expect(isPlaceholder({ ...about, wordCount: 700 })).toBe(false);
  });

  test('is a text without words', () => {
    expect(isPlaceholder({ blocks: [], wordCount: 0 })).toBe(true);
  });
});
