import { createHash } from 'node:crypto';
import type { ArticleContent, Block } from '../../../data/article.ts';
import type { Archive, Arrival } from '../../../main/archive/archive.ts';
import { arrival, highlighted, read, takenIn } from '../archive/archive-fixture.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * Lone surrogates, right-to-left and the marks that force it, letters beyond the first plane, joined emoji, a NUL, separators
 * that JavaScript once took for line ends.
 */
export const STRANGE =
  'lone \ud800 and \udc00, שלום مرحبا, \u202efdp\u202c \u2066x\u2069 \u200f, 𝔙ellin 𐐷 𠀋, 👩‍👩‍👧‍👦 é é, \u0000\u2028\u2029 "quoted\\"';

const picture = Buffer.from('not really a picture');

const blocks: Block[] = [
  { type: 'heading', level: 2, text: 'Of the harbour', marks: [{ type: 'emphasis', start: 3, end: 6 }] },
  {
    type: 'paragraph',
    text: `Boats lay at Vellin. ${STRANGE}`,
    language: 'en',
    direction: 'rtl',
    marks: [
      { type: 'strong', start: 0, end: 5 },
      { type: 'code', start: 1, end: 4 },
      { type: 'strike', start: 2, end: 8 },
      { type: 'underline', start: 2, end: 3 },
      { type: 'sub', start: 3, end: 4 },
      { type: 'sup', start: 4, end: 5 },
      { type: 'link', start: 13, end: 19, href: 'https://vellin.example/?a=1&b=“2”' },
    ],
  },
  { type: 'list', ordered: true, start: 3, items: [{ text: 'one' }, { text: 'two', depth: 1, ordered: false }] },
  { type: 'quote', kind: 'pull', paragraphs: [{ text: 'No more is known.' }], cite: { text: 'The harbour master' } },
  {
    type: 'figure',
    asset: sha256(picture),
    mediaType: 'image/png',
    alt: 'Boats',
    width: 3,
    height: 2,
    caption: { text: 'Boats, counted' },
    credit: 'A. Nobody',
  },
  { type: 'figure', address: 'https://vellin.example/boat.png' },
  {
    type: 'table',
    caption: { text: 'Count' },
    rows: [[{ text: 'boats', isHeader: true, columnSpan: 2 }], [{ text: '7', align: 'end', rowSpan: 1 }]],
  },
  { type: 'code', text: 'let boats = 7;\n\tcount();', codeLanguage: 'js' },
  { type: 'rule' },
];

const content: Partial<ArticleContent> = {
  standfirst: STRANGE,
  byline: ['Ána Nobody', 'שם'],
  credits: [{ role: 'Editing by', names: ['E. Nobody'] }],
  agency: 'CNA',
  dateline: { place: 'Vellin', region: 'Coast', text: '(VELLIN) —' },
  published: { value: '2026-03-26T09:30+01:00', precision: 'time' },
  updated: { value: '2026-03', precision: 'month' },
  source: 'Coast Herald',
  section: 'News',
  url: 'https://vellin.example/a?utm_source=x',
  canonicalUrl: 'https://vellin.example/a',
  language: 'en',
  tags: ['harbour', STRANGE, '__proto__'],
  blocks,
  removed: [{ text: 'Leave a Reply', before: 3, reason: 'comment-prompt' }],
  provenance: { title: { from: 'json-ld', sure: 'certain', evidence: STRANGE } },
};

const withPicture = (from: Arrival): Arrival => ({
  ...from,
  drafts: from.drafts.map((draft) => ({
    content: draft.content,
    encoding: draft.encoding,
    assets: [{ sha256: sha256(picture), mediaType: 'image/png', bytes: picture }],
  })),
});

/** Fills an archive with one of everything that it can hold; gives the ids of its articles, deleted ones last. */
export async function fill(archive: Archive): Promise<readonly string[]> {
  const [whole = ''] = await takenIn(archive, [withPicture(arrival('Of the harbour', 'x', content))]);
  const [versioned = ''] = await takenIn(archive, [
    arrival('Ferry', 'First.', { url: 'https://vellin.example/ferry' }),
  ]);
  await takenIn(archive, [arrival('Ferry', 'Second, and longer.', { url: 'https://vellin.example/ferry' })]);
  const [strange = ''] = await takenIn(archive, [arrival(`Strange ${STRANGE}`, `Text ${STRANGE}`)]);
  await highlighted(archive, read(archive, whole).article, 0, 6, STRANGE);
  await highlighted(archive, read(archive, whole).article, 7, 14);
  const removed = await highlighted(archive, read(archive, versioned).article, 0, 6, 'Gone');
  await archive.removeNote({ articleId: versioned, id: removed.id });
  await archive.changeState({ articleId: whole, read: true, starred: true, position: { block: 2, offset: 5 } });
  await archive.changeState({ articleId: strange, starred: true });
  await archive.takeOver({
    path: 'state/wother-000001.json',
    kind: 'state',
    document: {
      format: 'backfile/state',
      version: 1,
      writer: 'wother',
      mood: 'calm',
      records: [
        {
          id: strange,
          mood: 'calm',
          registers: JSON.parse(
            `{"__proto__": {"value": true, "clock": "0123456789ab-0000-wother"},
              "tag:${'é'.repeat(3)}": {"value": true, "clock": "0123456789ab-0001-wother"},
              "constructor": {"value": null, "clock": "0123456789ab-0003-wother"},
              "collection:c1": {"value": {"name": "Boats", "__proto__": 1}, "clock": "0123456789ab-0002-wother"}}`,
          ) as Record<string, { value: null; clock: string }>,
        },
      ],
    },
  });
  const [deleted = '', thrown = ''] = await takenIn(archive, [arrival('Tar', 'Tar.'), arrival('Rope', 'Rope.')]);
  for (const id of [deleted, thrown]) await highlighted(archive, read(archive, id).article, 0, 3, 'Of no use');
  await archive.trash({ ids: [deleted, thrown] });
  await archive.emptyTrash({ ids: [deleted] });
  const ferry = arrival('Ferry', 'Third, and undone.', { url: 'https://vellin.example/ferry' });
  const [, undone = ''] = await takenIn(archive, [ferry, arrival('Oar', 'Oar.')], 'import-undone');
  await archive.undoImport('import-undone');
  return [whole, versioned, strange, thrown, undone, deleted];
}
