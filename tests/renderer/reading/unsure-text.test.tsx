import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Article } from '../../../data/article.ts';
import { UnsureText } from '../../../renderer/reading/UnsureText.tsx';

const drawn = (known: Partial<Article>) => renderToStaticMarkup(<UnsureText article={known as Article} />);

test('a text that may not be whole says so and offers the page it came from', () => {
  const shown = drawn({ isTextUnsure: true, url: 'https://ternbay.example/pier' });
  expect(shown).toContain('text may not be whole');
  expect(shown).toContain('Open the page at ternbay.example');
});

test('only addresses of the web are offered, and of a text that is whole nothing is said', () => {
  expect(drawn({ isTextUnsure: true, url: 'javascript:alert(1)' })).not.toContain('Open the page');
  expect(drawn({ isTextUnsure: true })).toContain('text may not be whole');
  expect(drawn({ url: 'https://ternbay.example/pier' })).toBe('');
});
