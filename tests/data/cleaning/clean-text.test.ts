import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, RemovedSpan } from '../../../data/article.ts';
import { type Choices, cleanText } from '../../../data/cleaning/clean-text.ts';
import { TextMap } from '../../../data/cleaning/text-map.ts';
import { passagesOf } from '../../../data/cleaning/passages.ts';
import { articleText } from '../../../data/text.ts';

const none: Choices = { own: new Map(), leftOut: new Set() };

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

const report = {
  blocks: [paragraph('Fog lay over Vellin.'), paragraph('Sign up for our letter.'), paragraph('It lifted at noon.')],
  removed: [
    { text: 'VELLIN —', before: 0, reason: 'dateline' },
    { text: 'Share this', before: 1, reason: 'share-bar' },
    { text: 'Share this', before: 3, reason: 'share-bar' },
    { text: 'Leave a reply\nName', before: 3, reason: 'comment-prompt' },
  ] satisfies RemovedSpan[],
};

const chosen = (own: Record<string, 'in' | 'out'>, leftOut: readonly string[] = []): Choices => ({
  own: new Map(Object.entries(own)),
  leftOut: new Set(leftOut),
});

const textOf = (choices: Choices) => articleText(cleanText(report, choices).blocks.map(({ block }) => block));

describe('a text', () => {
  test('is what its file has, while nothing else was said', () => {
    const { blocks, removed } = cleanText(report, none);
    expect(blocks.map(({ block }) => block)).toEqual(report.blocks);
    expect(removed.map(({ span }) => span)).toEqual(report.removed);
  });

  test('has what was put back where it stood, of two that are alike only the one that was meant', () => {
    expect(textOf(chosen({ '2:Share this': 'in', '1:Leave a reply Name': 'in' }))).toBe(
      'Fog lay over Vellin.\nSign up for our letter.\nIt lifted at noon.\nShare this\nLeave a reply\nName',
    );
  });

  test('has a dateline that was put back at the head of its paragraph', () => {
    const { blocks } = cleanText(report, chosen({ '1:VELLIN —': 'in' }));
    expect(blocks[0]?.block).toEqual(paragraph('VELLIN — Fog lay over Vellin.'));
    expect(blocks).toHaveLength(3);
  });

  test('goes without what was taken out, which is shown where it stood and why', () => {
    const { blocks, removed } = cleanText(report, chosen({ '1:Sign up for our letter.': 'out' }));
    expect(blocks).toHaveLength(2);
    expect(removed.map(({ span }) => span)).toContainEqual({
      text: 'Sign up for our letter.',
      before: 1,
      reason: 'reader',
    });
  });

  test('goes without a line of its outlet, unless the reader says otherwise of this article', () => {
    const line = 'Sign up for our letter.';
    const { removed } = cleanText(report, chosen({}, [line]));
    expect(removed.map(({ span }) => span)).toContainEqual({ text: line, before: 1, reason: 'repeated' });
    expect(textOf(chosen({ [`1:${line}`]: 'in' }, [line]))).toContain(line);
  });
});

const words = fc.constantFrom('Fog.', 'Share this', 'Rain and fog.', 'Name', '', 'A 😀 on the pier.', 'Noon');
const articles = fc.record({
  blocks: fc.array(fc.oneof(words.map(paragraph), fc.constant<Block>({ type: 'rule' })), { maxLength: 8 }),
  removed: fc.array(
    fc.record({
      text: words,
      before: fc.nat(9),
      reason: fc.constantFrom<RemovedSpan['reason']>('dateline', 'related'),
    }),
    { maxLength: 6 },
  ),
});
const withChoices = articles.chain((article) => {
  const passages = passagesOf(article);
  const choices = fc.array(fc.constantFrom<'in' | 'out' | null>('in', 'out', null), {
    minLength: passages.length,
    maxLength: passages.length,
  });
  return fc.record({ article: fc.constant(article), choices, leftOut: fc.subarray(passages.map(({ name }) => name)) });
});

const choicesFrom = (
  article: Parameters<typeof passagesOf>[0],
  each: readonly ('in' | 'out' | null)[],
  leftOut: readonly string[],
): Choices => ({
  own: new Map(
    passagesOf(article).flatMap(({ key }, index) => {
      const choice = each[index];
      return choice ? [[key, choice] as const] : [];
    }),
  ),
  leftOut: new Set(leftOut),
});

describe('whatever was chosen', () => {
  test('every passage is in the text or left out of it, and none is lost or doubled', () => {
    fc.assert(
      fc.property(withChoices, ({ article, choices, leftOut }) => {
        const clean = cleanText(article, choicesFrom(article, choices, leftOut));
        const inText = [...new Set(clean.blocks.flatMap(({ passages }) => passages))];
        const out = clean.removed.map(({ passage }) => passage);
        const keys = [...inText, ...out].map(({ key }) => key).toSorted();
        expect(keys).toEqual(
          passagesOf(article)
            .map(({ key }) => key)
            .toSorted(),
        );
      }),
    );
  });

  test('words keep their place between the two texts, or have none', () => {
    fc.assert(
      fc.property(withChoices, fc.nat(), fc.nat(), ({ article, choices, leftOut }, one, other) => {
        const clean = cleanText(article, choicesFrom(article, choices, leftOut));
        const [own, cleaned] = [articleText(article.blocks), articleText(clean.blocks.map(({ block }) => block))];
        const [start = 0, end = 0] = [one % (cleaned.length + 1), other % (cleaned.length + 1)].toSorted(
          (first, second) => first - second,
        );
        const map = new TextMap(article.blocks, clean);
        const there = map.toOwn({ start, end });
        if (!there) return;
        expect(own.slice(there.start, there.end)).toBe(cleaned.slice(start, end));
        expect(map.toClean(there)).toEqual({ start, end });
      }),
    );
  });

  test('undoing every choice gives the file’s text again', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(cleanText(article, none).blocks.map(({ block }) => block)).toEqual(article.blocks);
      }),
    );
  });
});
