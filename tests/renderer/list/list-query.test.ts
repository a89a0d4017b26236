import { beforeEach, expect, test } from 'vitest';
import { changeListQuery, listQuery } from '../../../renderer/list/list-query.ts';

beforeEach(() => changeListQuery({ text: '', view: 'archive', order: { by: 'published', direction: 'descending' } }));

test('a new text asks for the archive again, a new order for what is shown', () => {
  changeListQuery({ view: 'trash' });
  changeListQuery({ order: { by: 'title', direction: 'ascending' } });
  expect(listQuery()).toMatchObject({ view: 'trash', order: { by: 'title' } });
  changeListQuery({ text: 'fog' });
  expect(listQuery()).toMatchObject({ text: 'fog', view: 'archive', order: { by: 'title' } });
});

test('asking for what is shown already changes nothing', () => {
  changeListQuery({ text: 'fog' });
  const before = listQuery();
  changeListQuery({ text: 'fog', order: { ...before.order } });
  expect(listQuery()).toBe(before);
});
