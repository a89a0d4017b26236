import { describe, expect, test } from 'vitest';
import { pageKey } from '../../data/identity.ts';

const PAGE = 'https://news.example/harbour/pier';

describe('two addresses are one page', () => {
  test.each([
    ['with and without tracking', `${PAGE}?utm_source=x&fbclid=1&cmpid=mail`],
    ['on either scheme, with a fragment or a closing slash', 'http://news.example/harbour/pier/#comments'],
    ['with and without www', 'https://www.news.example/harbour/pier'],
    ['for a telephone', 'https://m.news.example/harbour/pier'],
    ['as AMP by its path', `${PAGE}/amp/`],
    ['as AMP by its path before', 'https://amp.news.example/amp/harbour/pier'],
    ['as AMP by a parameter', `${PAGE}?outputType=amp`],
    ['from the AMP cache', 'https://www.google.com/amp/s/news.example/harbour/pier'],
    ['from the other AMP cache', 'https://news-example.cdn.ampproject.org/c/s/news.example/harbour/pier'],
    ['from the web archive', `https://web.archive.org/web/20200326093000/${PAGE}`],
  ])('%s', (_, address) => {
    expect(pageKey(address)).toBe(pageKey(PAGE));
  });

  test('whatever the order of their parameters', () => {
    expect(pageKey(`${PAGE}?b=2&a=1`)).toBe(pageKey(`${PAGE}?a=1&b=2`));
  });
});

describe('two addresses are two pages', () => {
  test.each([
    ['with another number', `${PAGE}?id=1`, `${PAGE}?id=2`],
    ['with another part', PAGE, `${PAGE}-2`],
    ['on hosts that only look alike', 'https://m.example/pier', 'https://example/pier'],
  ])('%s', (_, one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });
});

test.each(['https://news.example/', 'mailto:desk@news.example', 'no address', ''])('%s names no page', (address) => {
  expect(pageKey(address)).toBeUndefined();
});
