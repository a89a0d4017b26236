import { expect, test } from 'vitest';
import { headOf } from '../../../../main/import/head.ts';
import type { Draft } from '../../../../main/import/reader.ts';
import { bookmarkFormats } from '../../../../main/import/services/bookmark-formats.ts';

async function read(text: string): Promise<readonly Draft[]> {
  const bytes = new TextEncoder().encode(text);
  const format = bookmarkFormats.find((one) =>
    one.looksLike(headOf(bytes, { fileName: 'x', sizeBytes: bytes.length })),
  );
  const result = await format?.read?.({ bytes, fileName: 'x', folders: [], modifiedAt: undefined });
  if (!result?.ok) throw new Error(`not read: ${result?.reason ?? 'no such format'}`);
  return result.drafts;
}

test('bookmarks: folders in folders, tags, dates, descriptions; only addresses of the web', async () => {
  const drafts = await read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><A HREF="https://ternbay.example/top">Top &amp; first</A>
  <DT><H3 ADD_DATE="1">Sea</H3>
  <DL><p>
    <DT><H3>Piers</H3>
    <DL><p>
      <DT><A HREF="https://ternbay.example/pier" ADD_DATE="1709366100" TAGS="a,b c" TOREAD="1">Pier</A>
      <DD>for later
      <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    </DL><p>
    <DT><A HREF="https://ternbay.example/sea">Sea page</A>
  </DL><p>
</DL><p>`);
  expect(drafts.map(({ content, state }) => [content.title, state?.collections])).toEqual([
    ['Top & first', undefined],
    ['Pier', [['Sea', 'Piers']]],
    ['Sea page', [['Sea']]],
  ]);
  expect(drafts[1]).toMatchObject({
    isStub: true,
    content: { tags: ['a', 'b c'], url: 'https://ternbay.example/pier' },
    state: { read: false, savedAt: '2024-03-02T07:55:00.000Z' },
    annotations: [{ text: 'for later' }],
  });
});

test('Pocket’s older list: unread and archived apart', async () => {
  const drafts = await read(`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://ternbay.example/a" time_added="1709366100" tags="harbour,ferry">A</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://ternbay.example/b" time_added="1709366100" tags="">https://ternbay.example/b</a></li></ul></body></html>`);
  expect(drafts.map(({ content, state }) => [content.title, content.tags, state?.archived])).toEqual([
    ['A', ['harbour', 'ferry'], false],
    ['ternbay.example/b', [], true],
  ]);
});
