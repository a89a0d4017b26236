import { beforeEach, expect, test } from 'vitest';
import { changeListQuery, listQuery } from '../../../renderer/list/list-query.ts';

beforeEach(() => {
  changeListQuery({ text: 'any', order: { by: 'relevance', direction: 'descending' } });
  changeListQuery({ text: '', view: 'archive', order: { by: 'published', direction: 'descending' } });
});

test('a new text asks for the archive again, a new order for what is shown', () => {
  changeListQuery({ view: 'trash' });
  changeListQuery({ order: { by: 'title', direction: 'ascending' } });
  expect(listQuery()).toMatchObject({ view: 'trash', order: { by: 'title' } });
  changeListQuery({ text: 'is:starred' });
  expect(listQuery()).toMatchObject({ text: 'is:starred', view: 'archive', order: { by: 'title' } });
});

test('a search for words is in an order of its own, which leaves that of the list alone', () => {
  changeListQuery({ text: 'fog' });
  expect(listQuery().order.by).toBe('relevance');
  changeListQuery({ order: { by: 'length', direction: 'descending' } });
  changeListQuery({ text: 'tag:sea' });
  expect(listQuery().order.by).toBe('published');
  changeListQuery({ text: 'tag:sea -(fog OR "low cloud"' });
  expect(listQuery().order.by).toBe('length');
});

test('asking for what is shown already changes nothing', () => {
  changeListQuery({ text: 'fog' });
  const before = listQuery();
  changeListQuery({ text: 'fog', order: { ...before.order } });
  expect(listQuery()).toBe(before);
});
