import type { Note } from '../../../data/annotation.ts';
import { articleText } from '../../../data/text.ts';
import { between, pick } from '../../bench/random.ts';
import { noteCell, noteValue } from './cells.ts';
import { ABSENT } from '../promise-ledger.ts';
import type { Site, Work } from './work.ts';

const colors = ['yellow', 'green', 'blue'] as const;

/** Highlights several places at once, so that they meet in one write. */
export const highlight: Work = async (site) => {
  const articleId = site.someArticle();
  const opened = articleId === undefined ? undefined : site.archive.open(articleId);
  if (articleId === undefined || !opened?.ok) return;
  const { textHash, blocks } = opened.value.article;
  const { length } = articleText(blocks);
  const add = () => {
    const start = between(site.random, 0, length - 20);
    const text = `${site.newWord()} first`;
    const color = pick(site.random, colors);
    const change = { cell: noteCell(articleId, text.split(' ', 1)[0] ?? ''), value: noteValue(color, text) };
    return site.promise([change], () =>
      site.archive.addNote({ articleId, textHash, start, end: start + 15, color, text }),
    );
  };
  await Promise.all(Array.from({ length: between(site.random, 1, 4) }, add));
};

/** Changes a note's words, takes it away, or takes it away and brings it back. */
export const editNote: Work = async (site) => {
  const articleId = site.someArticle();
  const opened = articleId === undefined ? undefined : site.archive.open(articleId);
  if (!opened?.ok || opened.value.notes.length === 0) return;
  const { notes } = opened.value;
  const note = notes[between(site.random, 0, notes.length - 1)];
  if (note === undefined) return;
  if (site.random() < 0.6) return await rewrite(site, note);
  await remove(site, note);
  if (site.random() < 0.7) await restore(site, note);
};

const markerOf = ({ text }: Note): string => text.split(' ', 1)[0] ?? '';

async function rewrite(site: Site, note: Note): Promise<void> {
  const { id, articleId } = note;
  const text = `${markerOf(note)} ${site.newWord()}`;
  const color = pick(site.random, colors);
  const change = { cell: noteCell(articleId, markerOf(note)), value: noteValue(color, text) };
  await site.promise([change], () => site.archive.changeNote({ articleId, id, color, text }));
}

async function remove(site: Site, note: Note): Promise<void> {
  const { id, articleId } = note;
  const change = { cell: noteCell(articleId, markerOf(note)), value: ABSENT };
  await site.promise([change], () => site.archive.removeNote({ articleId, id }));
}

async function restore(site: Site, note: Note): Promise<void> {
  const { id, articleId, color, text } = note;
  const change = { cell: noteCell(articleId, markerOf(note)), value: noteValue(color, text) };
  await site.promise([change], () => site.archive.restoreNote({ articleId, id }));
}
