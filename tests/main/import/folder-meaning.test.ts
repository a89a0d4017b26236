import { expect, test } from 'vitest';
import type { ArticleContent } from '../../../data/article.ts';
import { withFolderMeaning } from '../../../main/import/folder-meaning.ts';
import type { Draft } from '../../../main/import/reader.ts';

const draft = (content: Partial<ArticleContent> = {}): Draft => ({
  content: {
    title: 'Pier',
    byline: [],
    direction: 'ltr',
    tags: [],
    blocks: [],
    removed: [],
    provenance: {},
    ...content,
  },
  assets: [],
  encoding: undefined,
});

test('a folder that means nothing changes nothing', () => {
  const article = draft();
  expect(withFolderMeaning(article, 'Coast News', 'nothing')).toBe(article);
  expect(withFolderMeaning(article, undefined, 'source')).toBe(article);
});

test('a folder can be the outlet, and the article says how it is known', () => {
  const { content } = withFolderMeaning(draft(), 'Coast News', 'source');
  expect(content.source).toBe('Coast News');
  expect(content.provenance.source).toEqual({ from: 'folder-name', sure: 'certain', evidence: 'Coast News' });
});

test('what the article says about its outlet goes before its folder', () => {
  const said = draft({ source: 'The Ledger', provenance: { source: { from: 'header', sure: 'certain' } } });
  expect(withFolderMeaning(said, 'Coast News', 'source')).toBe(said);
  const guessed = draft({ source: 'ledger.example', provenance: { source: { from: 'text', sure: 'guess' } } });
  expect(withFolderMeaning(guessed, 'Coast News', 'source').content.source).toBe('Coast News');
});

test('a folder can be a tag beside the article’s own, once', () => {
  const tagged = withFolderMeaning(draft({ tags: ['harbour'] }), 'business', 'tag');
  expect(tagged.content.tags).toEqual(['harbour', 'business']);
  expect(withFolderMeaning(tagged, 'business', 'tag')).toBe(tagged);
});
